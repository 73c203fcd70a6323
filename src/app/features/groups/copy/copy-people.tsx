import { useSelector } from '@tanstack/react-store';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { startGroupChange } from '#app/bulk/create-job.ts';
import { canPersistJobs } from '#app/bulk/job-locks.ts';
import { planJob } from '#app/bulk/job-plan.ts';
import { DryRun } from '#app/bulk-change/dry-run.tsx';
import { readPeople } from '#app/features/groups/copy/read-people.ts';
import { GroupMultiSelect } from '#app/group-picker/group-multi-select.tsx';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { copyPeopleMessages } from '#app/messages/groups/copy-people-messages.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { jobPath } from '#app/navigation/page-paths.ts';
import { DraftModal } from '#app/task/draft-modal.tsx';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { SubmitButton } from '#app/ui/buttons/submit-button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface CopyPeopleProps {
  portal_id: string;
  group: ReceivedGroup;
  /** A merge offers to archive the group after the job. */
  mode: 'copy' | 'merge';
  onClose: () => void;
}

/** Reads everyone who has a group, previews giving them others, and starts the job that does. */
export function CopyPeople({ portal_id, group, mode, onClose }: CopyPeopleProps) {
  const navigate = useNavigate();
  const [reading] = useState(() => readPeople(portal_id, group.id));
  const task = useSelector(reading.state);
  useEffect(() => {
    void reading.run();
    return () => reading.stop();
  }, [reading]);
  const [targets, setTargets] = useState<readonly ReceivedGroup[]>([]);
  const isRead = task.phase === 'done';
  const plan = useMemo(
    () => (isRead ? planJob(reading.people, targets, []) : undefined),
    [isRead, reading, targets],
  );
  const isClosed = useIsUnmounted();
  const start = useSingleMutation({
    mutationFn: () =>
      startGroupChange(
        { portal_id, assign: targets, unassign: [], ...(mode === 'merge' && { merges: group }) },
        reading.people,
      ),
    onSuccess: ({ id }) => {
      const openReport = () => void navigate(jobPath(portal_id, id));
      if (isClosed()) toastStarted(group.name, openReport);
      else openReport();
    },
    onError: () => {
      if (isClosed()) toast(groupChangeMessages.notStarted, { tone: 'danger' });
    },
  });
  const { title, body } = copyPeopleMessages[mode];
  const { count } = task.progress;
  const step = {
    running: { text: copyPeopleMessages.reading, label: copyPeopleMessages.stop, act: () => reading.stop() },
    stopped: {
      text: copyPeopleMessages.stopped,
      label: copyPeopleMessages.resume,
      act: () => void reading.run(),
    },
    failed: { text: copyPeopleMessages.failed, label: commonMessages.retry, act: () => void reading.run() },
    done: { text: copyPeopleMessages.read, label: undefined, act: () => undefined },
  }[task.phase];
  const changing = plan?.changing ?? 0;
  return (
    <DraftModal
      title={title(group.name)}
      isWide
      isDirty={targets.length > 0 && !start.isPending && !start.isSuccess}
      onClose={onClose}
    >
      <ModalBody>
        <p>{body}</p>
        <GroupMultiSelect
          portal_id={portal_id}
          label={copyPeopleMessages.into}
          selectLabel={copyPeopleMessages.selectInto}
          selected={targets}
          // Into itself, nothing would change.
          onChange={(groups) => setTargets(groups.filter(({ id }) => id !== group.id))}
          canCreate
        />
        <TaskProgress text={step.text(count)} task={task} isEmpty={isRead && count === 0} />
        {task.error && <TaskFailureNotice error={task.error} />}
        {plan && <DryRun plan={plan} total={count} />}
        {start.isError && <Banner tone="danger">{groupChangeMessages.notStarted}</Banner>}
      </ModalBody>
      <ModalFooter>
        {step.label !== undefined && (
          <Button variant="ghost" onClick={onFirstClick(step.act)}>
            {step.label}
          </Button>
        )}
        <Button onClick={onClose}>{commonMessages.cancel}</Button>
        <SubmitButton
          disabledReason={
            start.isPending
              ? commonMessages.starting
              : disabledReasonOf({ isRead, people: count, targets: targets.length, changing })
          }
          onClick={() => start.mutate()}
        >
          {groupChangeMessages.start(changing)}
        </SubmitButton>
      </ModalFooter>
    </DraftModal>
  );
}

function toastStarted(name: string, openReport: () => void): void {
  const action = { label: copyPeopleMessages.report, onPress: openReport };
  toast(copyPeopleMessages.started(name), { action, names: [name] });
}

interface CopyState {
  isRead: boolean;
  people: number;
  targets: number;
  changing: number;
}

function disabledReasonOf({ isRead, people, targets, changing }: CopyState): string | undefined {
  if (!canPersistJobs()) return groupChangeMessages.notPersisted;
  if (isRead && people === 0) return copyPeopleMessages.noPeople;
  if (targets === 0) return copyPeopleMessages.noTarget;
  if (!isRead) return copyPeopleMessages.notRead;
  return changing === 0 ? copyPeopleMessages.nothingToDo(targets) : undefined;
}
