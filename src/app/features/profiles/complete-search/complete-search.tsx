import { createAtom, useSelector } from '@tanstack/react-store';
import { useEffect, useRef } from 'react';
import { knownPages } from '#app/api/list-sizes.ts';
import { type ReadList, reopenReadList } from '#app/api/read-list.ts';
import type { TraversalProgress } from '#app/api/profile-traversal.ts';
import {
  readListRequest,
  useOpenReadList,
} from '#app/features/profiles/complete-search/use-open-read-list.ts';
import type { ProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { announce } from '#app/lib/announce.ts';
import type { TaskState } from '#app/lib/create-task.ts';
import { clockTime } from '#app/lib/time/clock-time.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { completeSearchMessages } from '#app/messages/profiles/complete-search-messages.ts';
import { refineReadingMessages } from '#app/messages/profiles/refine-messages.ts';
import { isRefined, listInput, type ListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { maxLimit } from '#contract/paging.ts';

interface CompleteSearchProps {
  portal_id: string;
  list: ProfileList;
}

const notStarted = createAtom<TaskState<TraversalProgress>>({
  phase: 'running',
  progress: { count: 0, read: 0, unreadable: 0 },
});

/**
 * Reads all pages to search or refine them here, and says what it has read. Before, it says what the service's search
 * can miss. It is a part of the row of filters, below which it shows why it has failed.
 */
export function CompleteSearch({ portal_id, list: { isRead, isPartial, found } }: CompleteSearchProps) {
  const [params, changeParams] = useListParams();
  const list = useOpenReadList(portal_id, params, isRead);
  const task = useSelector(list?.state ?? notStarted);
  // The last rows are shown a moment after the task is done, and are counted in what is said of it.
  const phase = task.phase === 'done' && isPartial ? 'running' : task.phase;
  const state = { ...task, phase };
  const { error } = task;
  const button = useRef<HTMLButtonElement>(null);
  const setRead = (read: ListParams['read']) => changeParams((now) => ({ ...now, read, cursor: undefined }));
  const pages = knownPages(listInput(portal_id, params));
  const isRefining = isRefined(params);
  const messages = isRefining ? refineReadingMessages : completeSearchMessages;
  const isWaiting = isRefining && phase === 'stopped' && state.progress.read === 0;
  const next = isRead
    ? {
        running: { label: messages.stop, act: () => list?.stop() },
        stopped: {
          label: isWaiting ? refineReadingMessages.start : messages.resume,
          act: () => void list?.run(),
        },
        failed: { label: commonMessages.retry, act: () => void list?.run() },
        done: {
          label: messages.again,
          act: () => reopenReadList(readListRequest(portal_id, params)).enter(),
        },
      }[phase]
    : { label: completeSearchMessages.start, act: () => setRead('all') };
  const readsFromStart = !isRead || phase === 'done';
  return (
    <>
      <section
        aria-label={messages.region}
        className="flex flex-1 flex-wrap items-center gap-x-2 gap-y-1 max-sm:basis-full sm:min-w-80"
      >
        {isRead ? (
          <TaskProgress
            text={
              isWaiting ? refineReadingMessages.waits(pages ?? 0) : progressText(messages, state, found, list)
            }
            task={state}
          />
        ) : (
          <LimitNotice />
        )}
        {/* One button in all phases, so that it keeps the focus. */}
        <Button
          ref={button}
          className="h-7"
          {...(readsFromStart && { tooltip: completeSearchMessages.cost(pages) })}
          onClick={onFirstClick(next.act)}
        >
          {next.label}
        </Button>
        {list && isRefining && phase === 'running' && (
          <p className="text-xs text-ink-2 empty:hidden">{extentText(list, pages, task.progress)}</p>
        )}
        {isRead && !isRefining && (
          <Button variant="ghost" className="h-7" focusFallback={button} onClick={() => setRead(undefined)}>
            {completeSearchMessages.leave}
          </Button>
        )}
      </section>
      {isRead && error && (
        <div className="order-last basis-full">
          <TaskFailureNotice error={error} />
        </div>
      )}
    </>
  );
}

let wasAnnounced = false;

function LimitNotice() {
  useEffect(() => {
    if (!wasAnnounced) announce(completeSearchMessages.limited);
    wasAnnounced = true;
  }, []);
  return <p className="text-xs text-ink-2">{completeSearchMessages.limited}</p>;
}

/** How much will be read, as far as that is known, or until when without asking. */
function extentText({ pauseAfter }: ReadList, pages: number | undefined, { read }: TraversalProgress) {
  if (pages !== undefined) return refineReadingMessages.ofPages(pages);
  const isAsked = pauseAfter === Infinity || read >= pauseAfter * maxLimit;
  return isAsked ? undefined : refineReadingMessages.pausesAfter(pauseAfter);
}

function progressText(
  messages: typeof completeSearchMessages | typeof refineReadingMessages,
  { phase, progress: { read } }: TaskState<TraversalProgress>,
  found: number,
  list: ReadList | undefined,
): string {
  if (phase === 'running') return messages.read(read, found);
  if (phase !== 'done') return messages[phase](read, found);
  const done = list?.since === undefined ? messages.done : refineReadingMessages.newest;
  return done(read, found, clockTime(list?.startedAt ?? 0));
}
