import { clsx } from 'clsx';
import { CircleCheck, CirclePause, LoaderCircle, SearchX, TriangleAlert } from 'lucide';
import type { TaskState } from '#app/lib/create-task.ts';
import { useThrottledText } from '#app/lib/use-throttled-text.ts';
import { TaskPauseNotice } from '#app/task/task-pause-notice.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface TaskProgressProps {
  /** The progress as text. */
  text: string;
  task: TaskState<unknown>;
  /** It is done and found nothing, which is no success. */
  isEmpty?: boolean;
}

const icons = { running: LoaderCircle, stopped: CirclePause, failed: TriangleAlert, done: CircleCheck };
const tones = {
  running: 'animate-spin text-accent',
  stopped: 'text-ink-3',
  failed: 'text-danger',
  done: 'text-ok',
};
const announcementInterval = 10_000;

/** The progress of a task, announced at intervals, and what it is waiting for. */
export function TaskProgress({ text, task: { phase, pause }, isEmpty = false }: TaskProgressProps) {
  const announced = useThrottledText(text, phase, announcementInterval);
  const icon = isEmpty ? SearchX : icons[phase];
  return (
    <>
      <div className="flex items-center gap-2.5">
        <Icon node={icon} className={clsx('size-5 shrink-0', isEmpty ? 'text-ink-3' : tones[phase])} />
        <p className="text-base font-medium">{text}</p>
      </div>
      <output className="sr-only">{announced}</output>
      {pause && <TaskPauseNotice key={pause.until} pause={pause} />}
    </>
  );
}
