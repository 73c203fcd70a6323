import { useQuery } from '@tanstack/react-query';
import { Store } from 'lucide-react';
import { useEffect } from 'react';
import { Outlet, useMatch, useParams } from 'react-router';
import { isNotFound } from '#app/api/is-not-found.ts';
import { portalQuery } from '#app/api/portals.ts';
import { Header } from '#app/layouts/header.tsx';
import { PageTitle } from '#app/layouts/page-title.tsx';
import { remember } from '#app/lib/storage.ts';
import { portalWords } from '#app/lib/words/portals.ts';
import { routes } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button-link.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Everything of one portal, under its header. */
export function PortalLayout() {
  const { portal_id = '', consumer_profile_id } = useParams();
  const isRecord = useMatch(`${routes.portal}/${routes.changes}`) !== null;
  const { data: portal, error } = useQuery(portalQuery(portal_id));

  useEffect(() => {
    if (portal) remember('portal', portal.id);
  }, [portal]);

  const { notFound, goHome } = portalWords;
  return (
    <>
      <PageTitle
        portal_id={portal_id}
        portal={portal?.name}
        profile_id={consumer_profile_id}
        screen={isRecord ? portalWords.changes : undefined}
      />
      <Header portal_id={portal_id} portal={portal} isPortalMissing={error !== null} />
      {error && isNotFound(error) ? (
        <main id="content">
          <Notice
            isScreen
            title={notFound.title}
            icon={<Store className="size-5" />}
            actions={<ButtonLink href={routes.home}>{goHome}</ButtonLink>}
          >
            <p>{notFound.body}</p>
          </Notice>
        </main>
      ) : (
        // Another portal is other screens: nothing that was begun in one goes on in the other.
        <Outlet key={portal_id} />
      )}
    </>
  );
}
