import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { DryRun } from '#app/bulk-change/dry-run.tsx';
import { GroupsToChange } from '#app/features/profiles/bulk-change/groups-to-change.tsx';
import { StaleSelectionNotice } from '#app/features/profiles/bulk-change/stale-selection-notice.tsx';
import { emptyDraft, isEmpty } from '#app/features/profiles/group-editor/group-draft.ts';
import { canPersistJobs } from '#app/bulk/job-locks.ts';
import { startGroupChange } from '#app/bulk/create-job.ts';
import { planJob } from '#app/bulk/job-plan.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { useMatched, useSelected } from '#app/profile-list/selection.ts';
import { DraftModal } from '#app/task/draft-modal.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { SubmitButton } from '#app/ui/buttons/submit-button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';

interface ChangeGroupsDialogProps {
  portal_id: string;
  onClose: () => void;
}

/** Assigns and removes groups for all selected profiles: picks the groups, previews the changes and starts the job. */
export function ChangeGroupsDialog({ portal_id, onClose }: ChangeGroupsDialogProps) {
  const selected = useSelected(portal_id);
  const matched = useMatched(portal_id);
  const [draft, setDraft] = useState(emptyDraft);
  const cancel = useRef<HTMLButtonElement>(null);
  const { assign, unassign } = draft;
  // Counting tens of thousands of profiles must not delay the response to a click.
  const deferredSelected = useDeferredValue(selected);
  const plan = useMemo(() => {
    const profiles = [...deferredSelected.values()].map(({ profile }) => profile);
    return planJob(profiles, assign, unassign);
  }, [deferredSelected, assign, unassign]);
  const isClosed = useIsUnmounted();
  const start = useSingleMutation({
    mutationFn: () => {
      const profiles = [...selected.values()].map(({ profile }) => profile);
      const list = matched && profileListParams.write({ ...profileListParams.defaults, ...matched.filters });
      return startGroupChange({ portal_id, assign, unassign, ...(list !== undefined && { list }) }, profiles);
    },
    // By then, the user may have closed the dialog and opened it again.
    onSuccess: () => {
      if (!isClosed()) onClose();
    },
    onError: () => {
      if (isClosed()) toast(groupChangeMessages.notStarted, { tone: 'danger' });
    },
  });
  const reason = start.isPending
    ? commonMessages.starting
    : disabledReasonOf(selected.size, plan.groups.length, plan.changing);
  return (
    <DraftModal
      title={groupChangeMessages.title(selected.size)}
      isWide
      isDirty={!isEmpty(draft) && !start.isPending}
      onClose={onClose}
    >
      <ModalBody>
        <GroupsToChange portal_id={portal_id} draft={draft} onChange={setDraft} />
        <DryRun plan={plan} total={deferredSelected.size} />
        <StaleSelectionNotice portal_id={portal_id} selected={selected} />
        <Disclosure summary={commonMessages.howThisWorks}>
          <p>{groupChangeMessages.race}</p>
        </Disclosure>
        {start.isError && <Banner tone="danger">{groupChangeMessages.notStarted}</Banner>}
      </ModalBody>
      <ModalFooter>
        <Button ref={cancel} onClick={onClose}>
          {commonMessages.cancel}
        </Button>
        <SubmitButton focusFallback={cancel} disabledReason={reason} onClick={() => start.mutate()}>
          {start.isPending ? commonMessages.starting : groupChangeMessages.start(plan.changing)}
        </SubmitButton>
      </ModalFooter>
    </DraftModal>
  );
}

function disabledReasonOf(selected: number, groups: number, changing: number): string | undefined {
  if (!canPersistJobs()) return groupChangeMessages.notPersisted;
  if (selected === 0) return groupChangeMessages.noneSelected;
  if (groups === 0) return groupChangeMessages.nothing;
  return changing === 0 ? groupChangeMessages.nothingToDo : undefined;
}
