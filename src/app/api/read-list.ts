import { hashKey } from '@tanstack/react-query';
import { createAtom, useSelector } from '@tanstack/react-store';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { createTraversal, type Traversal } from '#app/api/profile-traversal.ts';
import { queryClient } from '#app/api/query-client.ts';
import type { ProfileBatch, ProfileSource } from '#app/api/read-all-profiles.ts';
import { reachesBack } from '#app/api/newest-since.ts';
import { pageOfRows } from '#app/api/page-of-rows.ts';
import { pauseSource } from '#app/api/pause-source.ts';
import { type PageOf, type ReadRows, readRowsQuery } from '#app/api/read-rows.ts';
import { shareAssignments } from '#app/api/share-assignments.ts';
import { maxLimit } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';
import type { SortOrder } from '#contract/sort-order.ts';

/** A list that is read page by page. Its rows are those of `readRowsQuery`. */
export interface ReadList extends Traversal {
  /** When the reading began, in milliseconds. */
  startedAt: number;
  /** Profiles created before this time are not read; in milliseconds since 1970. */
  since: number | undefined;
  /** After how many pages it stops once; `Infinity` if it does not. */
  pauseAfter: number;
  /** Starts reading, or resumes what leaving has stopped. */
  enter: () => void;
  /** Stops reading until someone opens the list again. */
  leave: () => void;
}

export interface ReadListRequest {
  /** The list's filters, which are the key of its rows. */
  filters: ListProfilesInput;
  order: SortOrder;
  /** The profiles that match the filters, in this order, or the newest of them. */
  source: ProfileSource;
  /** The list needs only profiles created since then, in milliseconds since 1970; undefined for all. */
  since?: number | undefined;
  /** After how many pages the reading stops, until someone lets it continue. */
  pauseAfter?: number | undefined;
  pageOf?: PageOf;
}

interface OpenList {
  key: string;
  order: SortOrder;
  list: ReadList;
  /** Forgets its rows. */
  reset: () => void;
}

/** Just one list: two would take twice the memory. */
const openListAtom = createAtom<OpenList | undefined>(undefined);

/** The list that was opened last. */
export function useReadList(): ReadList | undefined {
  return useSelector(openListAtom, (open) => open?.list);
}

/** Stops reading until someone opens the list again. */
export function leaveReadList(): void {
  openListAtom.get()?.list.leave();
}

/**
 * The list of rows that a request describes: the one that was opened last if it serves, which in another order it does
 * only when it is complete; else a new one, in its place.
 */
export function openReadList(request: ReadListRequest): ReadList {
  const { queryKey } = readRowsQuery(request.filters);
  const key = hashKey(queryKey);
  const current = openListAtom.get();
  if (current?.key === key) {
    const { phase, progress } = current.list.state.get();
    // Rows that nobody looks at for minutes leave the cache.
    const isLost = progress.read > 0 && queryClient.getQueryData(queryKey) === undefined;
    const hasOrder = phase === 'done' || current.order === request.order;
    if (!isLost && hasOrder && reachesBack(current.list.since, request.since)) return current.list;
  }
  return reopenReadList(request);
}

/** Reads a list anew, from its first page. */
export function reopenReadList(request: ReadListRequest): ReadList {
  const { queryKey } = readRowsQuery(request.filters);
  leaveReadList();
  openListAtom.get()?.reset();
  const list = createReadList(request, () => openListAtom.get()?.list === list);
  const reset = () => void queryClient.resetQueries({ queryKey, exact: true });
  openListAtom.set(() => ({ key: hashKey(queryKey), order: request.order, list, reset }));
  return list;
}

const nothing: Pick<ReadRows, 'items' | 'unreadable'> = { items: [], unreadable: 0 };

/** @param isCurrent whether no other list has taken its place, whose rows it must not touch */
function createReadList(request: ReadListRequest, isCurrent: () => boolean): ReadList {
  const { filters, order, source, pageOf = pageOfRows, pauseAfter = Infinity } = request;
  const { queryKey } = readRowsQuery(filters);
  // Only from the newest on does a reading end before the end of the list.
  const since = order === 'desc' ? request.since : undefined;
  const startedAt = Date.now();
  const add = (batch: Pick<ProfileBatch, 'items' | 'unreadable'>, isComplete = false) => {
    if (!isCurrent()) return;
    queryClient.setQueryData<ReadRows>(
      queryKey,
      ({ items, unreadable }: typeof nothing = nothing) => ({
        items: [...items, ...newRows(items, batch.items).map(shareAssignments)],
        unreadable: unreadable + batch.unreadable,
        order,
        isComplete,
        since,
        pageOf,
      }),
      { updatedAt: startedAt },
    );
  };
  const traversal: Traversal = createTraversal(
    pauseSource(source, pauseAfter, () => traversal.stop()),
    {
      onBatch: (batch) => add(batch),
      onEnd: () => add(nothing, true),
    },
  );
  const run = async () => {
    await traversal.run();
    // Without any rows, a list that has failed or was stopped at once would seem to be loading.
    if (traversal.state.get().phase !== 'done') add(nothing);
  };
  let resumes = true;
  return {
    ...traversal,
    run,
    startedAt,
    since,
    pauseAfter,
    enter: () => {
      if (resumes && pauseAfter > 0) void run();
      else if (resumes) {
        traversal.stop();
        add(nothing);
      }
      resumes = false;
    },
    leave: () => {
      if (traversal.state.get().phase !== 'running') return;
      traversal.stop();
      resumes = true;
    },
  };
}

/** A batch that arrives just when its reading is stopped comes once more. */
function newRows(
  before: readonly ReceivedProfile[],
  added: readonly ReceivedProfile[],
): readonly ReceivedProfile[] {
  const last = new Set(before.slice(-maxLimit).map(({ id }) => id));
  return added.filter(({ id }) => !last.has(id));
}
