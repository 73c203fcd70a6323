import type { UseQueryResult } from '@tanstack/react-query';
import { useSelector } from '@tanstack/react-store';
import { RotateCw } from 'lucide';
import { announce } from '#app/lib/announce.ts';
import { relativeTime } from '#app/lib/time/format-time.ts';
import { nowAtom } from '#app/lib/time/now-atom.ts';
import { freshnessMessages } from '#app/messages/profiles/freshness-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** When the shown rows were fetched, and a refresh button. Clock ticks rerender only this component, not the rows. */
export function Freshness({ query }: { query: UseQueryResult }) {
  const { dataUpdatedAt, isFetching, isPlaceholderData, refetch } = query;
  const refresh = async () => {
    announce(freshnessMessages.refreshing);
    const { isSuccess } = await refetch();
    // The table shows and announces failures.
    if (isSuccess) announce(freshnessMessages.refreshed);
  };
  const isShown = dataUpdatedAt > 0 && !isPlaceholderData;
  return (
    <div className="flex items-center gap-1 text-xs text-ink-2 max-sm:-ms-2 max-sm:me-auto">
      <IconButton
        label={freshnessMessages.refresh}
        icon={<Icon node={RotateCw} className={isFetching ? 'size-3.5 animate-spin' : 'size-3.5'} />}
        disabledReason={isFetching ? freshnessMessages.refreshing : undefined}
        onClick={() => void refresh()}
      />
      {/* As wide as the longest text, so that the layout does not shift. */}
      <span className="min-w-42">{isShown && <Updated at={dataUpdatedAt} />}</span>
    </div>
  );
}

function Updated({ at }: { at: number }) {
  const age = useSelector(nowAtom) - at;
  const { updated, justNow } = freshnessMessages;
  const now = new Date(at + age);
  return <span>{age < 10_000 ? justNow : updated(relativeTime(new Date(at).toISOString(), now))}</span>;
}
