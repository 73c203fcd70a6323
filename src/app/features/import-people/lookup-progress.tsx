import type { ImportPlan } from '#app/features/import-people/import-plan.ts';
import type { TaskState } from '#app/lib/create-task.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import type { Lookup, LookupProgress as Progress } from '#app/people-lookup/create-lookup.ts';
import { TaskButton } from '#app/task/task-button.tsx';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';

interface LookupProgressProps {
  lookup: Lookup;
  task: TaskState<Progress>;
  plan: ImportPlan;
  /** How many people the table has. */
  total: number;
}

/** How many people have been looked up, with buttons that stop and continue it. */
export function LookupProgress({ lookup, task, plan, total }: LookupProgressProps) {
  const { phase, error, progress } = task;
  const { lookedUpSoFar, lookedUp, reading } = importPeopleMessages;
  const text =
    phase === 'running' && progress.read !== undefined
      ? reading(progress.read)
      : phase === 'done'
        ? lookedUp(total)
        : lookedUpSoFar(total - plan.counts.open, total);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <TaskProgress text={text} task={task} />
        <TaskButton task={lookup} phase={phase} />
      </div>
      {error && <TaskFailureNotice error={error} />}
    </>
  );
}
