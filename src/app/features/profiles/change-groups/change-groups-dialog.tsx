import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { DryRun } from '#app/features/profiles/change-groups/dry-run.tsx';
import { GroupsToChange } from '#app/features/profiles/change-groups/groups-to-change.tsx';
import { Staleness } from '#app/features/profiles/change-groups/staleness.tsx';
import { emptyDraft } from '#app/features/profiles/group-draft.ts';
import type { JobGroup, JobProfile } from '#app/jobs/job.ts';
import { canKeepJobs } from '#app/jobs/job-locks.ts';
import { changeGroups } from '#app/jobs/new-job.ts';
import { planJob } from '#app/jobs/plan.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { words } from '#app/lib/words/general.ts';
import type { KeptProfile } from '#app/list/kept-profile.ts';
import { useSelected } from '#app/list/selection.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Modal, ModalBody, ModalFooter } from '#app/ui/modal.tsx';

interface ChangeGroupsDialogProps {
  portal_id: string;
  onClose: () => void;
}

/** Assigns and removes groups for everyone selected: which groups, what that comes to, and the start of the job. */
export function ChangeGroupsDialog({ portal_id, onClose }: ChangeGroupsDialogProps) {
  const selected = useSelected(portal_id);
  const [draft, setDraft] = useState(emptyDraft);
  const cancel = useRef<HTMLButtonElement>(null);
  const { assign, unassign } = draft;
  // Tens of thousands of profiles are counted after the press has been shown.
  const counted = useDeferredValue(selected);
  const plan = useMemo(() => {
    const profiles = [...counted.values()].map(({ profile }) => profile);
    return planJob(profiles, assign, unassign);
  }, [counted, assign, unassign]);
  const start = useMutation({
    mutationFn: () => {
      const profiles = [...selected.values()].map(({ profile }) => withoutGroups(profile));
      return changeGroups(portal_id, profiles, assign.map(namedOnly), unassign.map(namedOnly));
    },
    onSuccess: onClose,
  });
  const reason = whyNot(selected.size, plan.groups.length, plan.changing);
  return (
    <Modal title={changeGroupsWords.title(selected.size)} isWide onClose={onClose}>
      <ModalBody>
        <GroupsToChange portal_id={portal_id} draft={draft} onChange={setDraft} />
        <DryRun plan={plan} total={counted.size} />
        <Staleness portal_id={portal_id} selected={selected} />
        <p className="text-xs text-ink-2">{changeGroupsWords.race}</p>
        {start.isError && <Banner tone="danger">{changeGroupsWords.notStarted}</Banner>}
      </ModalBody>
      <ModalFooter>
        <Button ref={cancel} onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          variant="primary"
          focusHeir={cancel}
          disabledReason={start.isPending ? words.starting : reason}
          onClick={() => start.mutate()}
        >
          {start.isPending ? words.starting : changeGroupsWords.start(plan.changing)}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function whyNot(selected: number, groups: number, changing: number): string | undefined {
  if (!canKeepJobs()) return changeGroupsWords.notKept;
  if (selected === 0) return changeGroupsWords.noneSelected;
  if (groups === 0) return changeGroupsWords.nothing;
  return changing === 0 ? changeGroupsWords.nothingToDo : undefined;
}

/** What a job keeps of a profile: its groups are read again. */
function withoutGroups({ id, name, email, image_url, status }: KeptProfile): JobProfile {
  return { id, name, email, image_url, status };
}

/** What a job keeps of a group. */
function namedOnly({ id, name }: JobGroup): JobGroup {
  return { id, name };
}
