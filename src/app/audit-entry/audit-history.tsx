import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { PageLink } from '#app/navigation/page-link.tsx';
import { type AuditTarget, auditHistoryQuery } from '#app/api/audit-log-queries.ts';
import { errorText } from '#app/api/error-text.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { AuditEntryText, namedGroupIds } from '#app/audit-entry/audit-entry-text.tsx';
import { AuditOutcomeBadge } from '#app/audit-entry/audit-outcome-badge.tsx';
import { useGroupNames } from '#app/audit-entry/use-group-names.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { RelativeTime } from '#app/ui/relative-time.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { UserText } from '#app/ui/user-text.tsx';

interface AuditHistoryProps {
  portal_id: string;
  target: AuditTarget;
  /** The path of all entries. */
  allPath: string;
}

/** The audit entries of one profile or group, newest first: changes made through this server. */
export function AuditHistory({ portal_id, target, allPath }: AuditHistoryProps) {
  const headingId = useId();
  const query = useInfiniteQuery(auditHistoryQuery(target));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const names = useGroupNames(portal_id, entries.flatMap(namedGroupIds), query.dataUpdatedAt);
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <h2 id={headingId} className="font-semibold">
          {auditLogMessages.title}
        </h2>
        {entries.length > 0 && (
          <PageLink
            to={allPath}
            className="rounded-sm text-xs leading-6 text-accent underline-offset-2 hover:underline"
          >
            {auditLogMessages.all}
          </PageLink>
        )}
      </div>
      {query.isPending && <Skeleton className="h-10 w-full" />}
      {query.error && (
        <Banner tone="danger" action={<RetryButton onClick={() => void query.refetch()} />}>
          {errorText(query.error).summary}
        </Banner>
      )}
      {query.data && entries.length === 0 && <p className="text-ink-2">{auditLogMessages.none}</p>}
      <ul
        aria-labelledby={headingId}
        className="divide-y divide-line rounded-lg border border-line empty:hidden"
      >
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start justify-between gap-3 px-3 py-2">
            <div className="min-w-0">
              <AuditEntryText entry={entry} names={names} className="block wrap-anywhere" />
              <p className="text-xs text-ink-2 wrap-anywhere">
                <UserText>{entry.actor.name}</UserText>
                <span>{' · '}</span>
                <RelativeTime iso={entry.created_at} />
              </p>
            </div>
            <AuditOutcomeBadge entry={entry} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className="self-start"
          disabledReason={query.isFetchingNextPage ? auditLogMessages.loading : undefined}
          onClick={() => void query.fetchNextPage({ cancelRefetch: false })}
        >
          {auditLogMessages.more}
        </Button>
      )}
    </section>
  );
}
