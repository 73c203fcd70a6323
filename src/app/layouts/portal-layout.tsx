import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide';
import { useLayoutEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { isNotFound } from '#app/api/is-not-found.ts';
import { portalQuery } from '#app/api/portal-queries.ts';
import { AppHeader } from '#app/layouts/app-header.tsx';
import { PageTitle } from '#app/layouts/page-title.tsx';
import { writeStored } from '#app/lib/local-storage.ts';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { pageRoutes } from '#contract/page-routes.ts';
import { useCurrentScreens } from '#app/navigation/screens.ts';
import { ButtonLink } from '#app/ui/buttons/button-link.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';

/** Everything of one portal, under its header. */
export function PortalLayout() {
  const { portal_id = '', consumer_profile_id, consumer_group_id } = useParams();
  const screen = useCurrentScreens().at(-1);
  const { data: portal, error } = useQuery(portalQuery(portal_id));
  const isMissing = isNotFound(error);

  // Before the portal is on the screen, so that someone who leaves as soon as they see it comes back to it.
  useLayoutEffect(() => {
    if (portal) writeStored('portal', portal.id);
  }, [portal]);

  const { notFound, goHome } = portalMessages;
  return (
    <>
      <PageTitle
        portal_id={portal_id}
        portal={portal?.name}
        profile_id={consumer_profile_id}
        group_id={consumer_group_id}
        screen={isMissing ? undefined : screen?.title}
      />
      <AppHeader portal_id={portal_id} portal={portal} isPortalMissing={error !== null} />
      {isMissing ? (
        <main id="content">
          <Notice
            isScreen
            title={notFound.title}
            icon={<Icon node={SearchX} className="size-5" />}
            actions={<ButtonLink href={pageRoutes.home}>{goHome}</ButtonLink>}
          >
            <p>{notFound.body}</p>
          </Notice>
        </main>
      ) : (
        // Remount for each portal, so that no state carries over.
        <Outlet key={portal_id} />
      )}
    </>
  );
}
