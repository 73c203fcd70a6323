import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'react-router';
import { profileChangesQuery } from '#app/api/changes.ts';
import { errorText } from '#app/api/error-text.ts';
import { words } from '#app/lib/words/general.ts';
import { recordWords } from '#app/lib/words/record.ts';
import { changesPath } from '#app/paths.ts';
import { changeText, mostNamed } from '#app/record/change-text.ts';
import { OutcomeBadge } from '#app/record/outcome-badge.tsx';
import { useGroupNames } from '#app/record/use-group-names.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';

interface ProfileHistoryProps {
  portal_id: string;
  profile_id: string;
}

/** Who changed the profile's groups through this server, newest first. */
export function ProfileHistory({ portal_id, profile_id }: ProfileHistoryProps) {
  const headingId = useId();
  const query = useInfiniteQuery(profileChangesQuery(profile_id));
  const changes = query.data?.pages.flatMap((page) => page.items) ?? [];
  const names = useGroupNames(
    portal_id,
    changes.flatMap((change) => change.group_ids.slice(0, mostNamed)),
  );
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <h2 id={headingId} className="font-semibold">
          {recordWords.history}
        </h2>
        {changes.length > 0 && (
          <Link
            to={changesPath(portal_id, profile_id)}
            className="rounded-sm text-xs text-accent underline-offset-2 hover:underline"
          >
            {recordWords.all}
          </Link>
        )}
      </div>
      {query.isPending && <Skeleton className="h-10 w-full" />}
      {query.error && (
        <Banner tone="danger" action={<Button onClick={() => void query.refetch()}>{words.retry}</Button>}>
          {errorText(query.error).title}
        </Banner>
      )}
      {query.data && changes.length === 0 && <p className="text-ink-2">{recordWords.none}</p>}
      <ul
        aria-labelledby={headingId}
        className="divide-y divide-line rounded-lg border border-line empty:hidden"
      >
        {changes.map((change) => (
          <li key={change.id} className="flex items-start justify-between gap-3 px-3 py-2">
            <div className="min-w-0">
              <p className="wrap-anywhere">{changeText(change, names)}</p>
              <p className="text-xs text-ink-2 wrap-anywhere">
                <bdi>{change.actor.name}</bdi> · <RelativeTime iso={change.created_at} />
              </p>
            </div>
            <OutcomeBadge change={change} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className="self-start"
          disabledReason={query.isFetchingNextPage ? recordWords.loadingHistory : undefined}
          onClick={() => void query.fetchNextPage()}
        >
          {recordWords.more}
        </Button>
      )}
    </section>
  );
}
