import { createAtom, useSelector } from '@tanstack/react-store';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { knownPages } from '#app/api/list-sizes.ts';
import {
  leaveReadList,
  openReadList,
  type ReadList,
  reopenReadList,
  useReadList,
} from '#app/api/read-list.ts';
import type { TraversalProgress } from '#app/api/profile-traversal.ts';
import { readRowsQuery } from '#app/api/read-rows.ts';
import { completeSource } from '#app/features/profiles/complete-search/list-source.ts';
import { announce } from '#app/lib/announce.ts';
import type { TaskState } from '#app/lib/create-task.ts';
import { clockTime } from '#app/lib/time/format-time.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { completeSearchMessages } from '#app/messages/profiles/complete-search-messages.ts';
import { listInput, type ListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Button } from '#app/ui/buttons/button.tsx';

interface CompleteSearchProps {
  portal_id: string;
  /** All pages are read to search them here. */
  isRead: boolean;
}

const notStarted = createAtom<TaskState<TraversalProgress>>({
  phase: 'running',
  progress: { count: 0, read: 0, unreadable: 0 },
});

/**
 * Says what the service's search can miss, and reads all pages to search them completely. It is a part of the row of
 * filters, below which it shows why it has failed.
 */
export function CompleteSearch({ portal_id, isRead }: CompleteSearchProps) {
  const [params, changeParams] = useListParams();
  const list = useOpenReadList(portal_id, params, isRead);
  const state = useSelector(list?.state ?? notStarted);
  const { phase, error } = state;
  const button = useRef<HTMLButtonElement>(null);
  const setRead = (read: ListParams['read']) => changeParams((now) => ({ ...now, read, cursor: undefined }));
  const searchAgain = () => reopenReadList(requestOf(portal_id, params)).enter();
  const next = isRead
    ? {
        running: { label: completeSearchMessages.stop, act: () => list?.stop() },
        stopped: { label: completeSearchMessages.resume, act: () => void list?.run() },
        failed: { label: commonMessages.retry, act: () => void list?.run() },
        done: { label: completeSearchMessages.again, act: searchAgain },
      }[phase]
    : { label: completeSearchMessages.start, act: () => setRead('all') };
  const cost = completeSearchMessages.cost(knownPages(listInput(portal_id, params)));
  const readsFromStart = !isRead || phase === 'done';
  return (
    <>
      <section
        aria-label={completeSearchMessages.region}
        className="flex flex-1 flex-wrap items-center gap-x-2 gap-y-1 max-sm:basis-full sm:min-w-80"
      >
        {isRead ? <TaskProgress text={progressText(state, list)} task={state} /> : <LimitNotice />}
        {/* One button in all phases, so that it keeps the focus. */}
        <Button ref={button} className="h-7" {...(readsFromStart && { tooltip: cost })} onClick={next.act}>
          {next.label}
        </Button>
        {isRead && (
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

/** Reads the list that the URL describes for as long as it is shown. */
function useOpenReadList(portal_id: string, params: ListParams, isRead: boolean): ReadList | undefined {
  const list = useReadList();
  const { queryKey } = readRowsQuery(listInput(portal_id, params));
  const wanted = JSON.stringify([queryKey, params.order, isRead]);
  useLayoutEffect(() => {
    if (!isRead) return undefined;
    openReadList(requestOf(portal_id, params)).enter();
    return leaveReadList;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another page of the list is the same list
  }, [wanted]);
  return isRead ? list : undefined;
}

function requestOf(portal_id: string, params: ListParams) {
  const input = listInput(portal_id, params);
  return { filters: input, order: params.order, source: completeSource(input, params.order) };
}

function progressText(
  { phase, progress: { read, count } }: TaskState<TraversalProgress>,
  list: ReadList | undefined,
): string {
  if (phase === 'running') return completeSearchMessages.read(read, count);
  if (phase === 'done') return completeSearchMessages.done(read, count, clockTime(list?.startedAt ?? 0));
  return completeSearchMessages[phase](read, count);
}
