import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { relativeTime } from '#app/lib/times.ts';
import { useNow } from '#app/lib/use-now.ts';
import { freshnessWords } from '#app/lib/words/freshness.ts';
import { IconButton } from '#app/ui/icon-button.tsx';

/** When the shown rows were fetched, and a way to fetch them again. The clock renders this alone, not the rows. */
export function Freshness({ query }: { query: UseQueryResult }) {
  const { dataUpdatedAt, isFetching, isPlaceholderData, refetch } = query;
  const { refresh, refreshing } = freshnessWords;
  const isShown = dataUpdatedAt > 0 && !isPlaceholderData;
  return (
    <div className="flex grow items-center justify-end gap-1 text-xs text-ink-2">
      {isShown && <Updated at={dataUpdatedAt} />}
      <IconButton
        label={refresh}
        icon={<RotateCw aria-hidden="true" className={isFetching ? 'size-3.5 animate-spin' : 'size-3.5'} />}
        disabledReason={isFetching ? refreshing : undefined}
        onClick={() => void refetch()}
      />
    </div>
  );
}

function Updated({ at }: { at: number }) {
  const age = useNow() - at;
  const { updated, justNow } = freshnessWords;
  return (
    <span>
      {age < 10_000 ? justNow : updated(relativeTime(new Date(at).toISOString(), new Date(at + age)))}
    </span>
  );
}
