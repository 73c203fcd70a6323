import type { Task, TaskState } from '#app/lib/create-task.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { taskMessages } from '#app/messages/task-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';

interface TaskButtonProps {
  task: Pick<Task<unknown>, 'run' | 'stop'>;
  phase: TaskState<unknown>['phase'];
}

/** Stops, continues or retries a task; nothing once it is done. */
export function TaskButton({ task, phase }: TaskButtonProps) {
  if (phase === 'done') return null;
  const isRunning = phase === 'running';
  return (
    <Button onClick={onFirstClick(() => (isRunning ? task.stop() : void task.run()))}>
      {isRunning ? taskMessages.stop : phase === 'failed' ? commonMessages.retry : taskMessages.resume}
    </Button>
  );
}
