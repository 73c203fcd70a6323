import { useSelector } from '@tanstack/react-store';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { useAddPersonReasons } from '#app/auth/use-add-person-reasons.ts';
import { estimateDuration } from '#app/bulk/estimate-duration.ts';
import { canPersistJobs } from '#app/bulk/job-locks.ts';
import type { ChosenOptions } from '#app/features/import-people/chosen-options.ts';
import type { ImportCheck } from '#app/features/import-people/import-check.ts';
import { ImportOptionsForm } from '#app/features/import-people/import-options-form.tsx';
import { affectedPeople, planImport, requestCount } from '#app/features/import-people/import-plan.ts';
import { ImportPreview } from '#app/features/import-people/import-preview.tsx';
import { ImportSummary } from '#app/features/import-people/import-summary.tsx';
import { LookupProgress } from '#app/features/import-people/lookup-progress.tsx';
import type { PeopleTable } from '#app/features/import-people/read-table.ts';
import { StepTitle } from '#app/features/import-people/step-title.tsx';
import { createGroupsAndStart } from '#app/features/import-people/start-import.ts';
import { formatDuration } from '#app/lib/time/format-duration.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { importFileMessages } from '#app/messages/people/import-file-messages.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import { jobPath } from '#app/navigation/page-paths.ts';
import { UnfinishedTaskGuard } from '#app/task/unfinished-task-guard.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';

interface CheckedImportProps {
  portal_id: string;
  table: PeopleTable;
  check: ImportCheck;
  options: ChosenOptions;
  onOptions: (options: ChosenOptions) => void;
  onBack: () => void;
}

/** Looks up the people of a table, shows row by row what would happen, and starts the job. */
export function CheckedImport(props: CheckedImportProps) {
  const { portal_id, table, check, options, onOptions, onBack } = props;
  const { mode, message, repeatsInvited } = options;
  const navigate = useNavigate();
  const { lookup } = check;
  useEffect(() => {
    if (lookup.state.get().phase !== 'done') void lookup.run();
    return () => lookup.stop();
  }, [lookup]);
  // Results arrive faster than thousands of rows can be planned: let clicks go first.
  const task = useDeferredValue(useSelector(lookup.state));
  const plan = useMemo(() => planImport(check, task.progress), [check, task.progress]);
  const affected = affectedPeople(plan, options);
  const { length } = estimateDuration(requestCount(affected, options));
  const addReason = useAddPersonReasons()[mode];
  const hasLeft = useIsUnmounted();
  const start = useSingleMutation({
    mutationFn: () => {
      const imports = {
        file: table.file ?? importFileMessages.pastedTable,
        mode,
        ...(mode === 'invite' && message.trim() && { message: message.trim() }),
      };
      const { newGroups } = plan;
      return createGroupsAndStart({ portal_id, imports, people: affected, newGroups, repeatsInvited });
    },
    onSuccess: ({ id }) => {
      const openReport = () => void navigate(jobPath(portal_id, id));
      if (hasLeft())
        toast(importPeopleMessages.started, { action: { label: jobMessages.report, onPress: openReport } });
      else openReport();
    },
    onError: () => {
      if (hasLeft()) toast(groupChangeMessages.notStarted, { tone: 'danger' });
    },
  });
  const disabledReason =
    addReason ??
    (start.isPending ? importPeopleMessages.starting : disabledReasonOf(task.phase, affected.length));
  return (
    <>
      <StepTitle>{importPeopleMessages.sections.preview}</StepTitle>
      <LookupProgress lookup={lookup} task={task} plan={plan} total={check.people.length} />
      <ImportOptionsForm options={options} onOptions={onOptions} invited={plan.counts.invited} />
      <ImportSummary plan={plan} affected={affected} options={options} file={table.file}>
        {importPeopleMessages.cost(requestCount(affected, options), formatDuration(length))}
      </ImportSummary>
      <ImportPreview plan={plan} options={options} />
      {start.error && (
        <Banner tone="danger">
          <p>{groupChangeMessages.notStarted}</p>
          <p>{errorText(start.error).summary}</p>
        </Banner>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack}>{importPeopleMessages.back}</Button>
        <Button variant="primary" disabledReason={disabledReason} onClick={() => start.mutate()}>
          {start.isPending ? importPeopleMessages.starting : importPeopleMessages.start(affected.length)}
        </Button>
      </div>
      <UnfinishedTaskGuard
        isUnfinished={!start.isPending && !start.isSuccess}
        isConfirming={false}
        messages={importPeopleMessages.leave}
        onStay={() => undefined}
        onLeave={() => undefined}
      />
    </>
  );
}

function disabledReasonOf(phase: string, affected: number): string | undefined {
  if (!canPersistJobs()) return groupChangeMessages.notPersisted;
  if (phase !== 'done') return importPeopleMessages.notLookedUp;
  return affected === 0 ? importPeopleMessages.nothingToDo : undefined;
}
