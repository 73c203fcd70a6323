import { Navigate } from 'react-router';
import { PageLink } from '#app/navigation/page-link.tsx';
import { errorText } from '#app/api/error-text.ts';
import { usePortals } from '#app/api/use-portals.ts';
import { AppHeader } from '#app/layouts/app-header.tsx';
import { commonMessages } from '#app/messages/common-messages.ts';
import { portalListMessages } from '#app/messages/portal-list-messages.ts';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';
import { pageRoutes } from '#contract/page-routes.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { PageLayout } from '#app/ui/page-layout.tsx';
import { UserText } from '#app/ui/user-text.tsx';

/** Every active portal, each a link to its profiles. */
export function PortalsPage() {
  return (
    <>
      <title>{`${portalListMessages.menu} · ${commonMessages.product}`}</title>
      <AppHeader />
      <PageLayout title={portalListMessages.menu}>
        <PortalList />
      </PageLayout>
    </>
  );
}

function PortalList() {
  const { query, portals } = usePortals(false);
  if (query.isPending) {
    return (
      <output aria-label={portalMessages.loading}>
        <Skeleton className="h-24 w-full" />
      </output>
    );
  }
  if (query.isError && portals.length === 0) {
    return <ErrorNotice {...errorText(query.error)} onRetry={() => void query.refetch()} />;
  }
  if (portals.length === 0) return <Navigate to={pageRoutes.home} replace />;
  return (
    <>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface shadow-1 overflow-clip">
        {portals.map(({ id, name, description }) => (
          <li key={id}>
            <PageLink to={profilesPath(id)} className="block px-4 py-3 hover:bg-hover -outline-offset-2">
              <UserText className="block font-medium wrap-anywhere">{name}</UserText>
              {description && (
                <UserText className="block text-xs text-ink-2 wrap-anywhere">{description}</UserText>
              )}
            </PageLink>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className="self-start"
          disabledReason={query.isFetchingNextPage ? portalMessages.loading : undefined}
          onClick={() => void query.fetchNextPage()}
        >
          {portalListMessages.more}
        </Button>
      )}
    </>
  );
}
