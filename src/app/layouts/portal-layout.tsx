import { useQuery } from '@tanstack/react-query';
import { Store } from 'lucide-react';
import { useEffect, useLayoutEffect } from 'react';
import { Navigate, Outlet, useLocation, useMatch, useParams } from 'react-router';
import { isNotFound } from '#app/api/is-not-found.ts';
import { portalQuery } from '#app/api/portals.ts';
import { Header } from '#app/layouts/header.tsx';
import { PageTitle } from '#app/layouts/page-title.tsx';
import { moveSelection } from '#app/list/selection.ts';
import { remember } from '#app/lib/storage.ts';
import { portalWords } from '#app/lib/words/portals.ts';
import { profilesPath, routes } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button-link.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Everything of one portal, under its header. A slug in the URL gives way to the portal's id. */
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
      {portal && portal.id !== portal_id && <ToId slug={portal_id} id={portal.id} />}
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
        <Outlet />
      )}
    </>
  );
}

/** Beside the screen and not in its place, so that what somebody has begun meanwhile stays. */
function ToId({ slug, id }: { slug: string; id: string }) {
  const location = useLocation();
  const pathname = profilesPath(id) + location.pathname.slice(profilesPath(slug).length);
  useLayoutEffect(() => moveSelection(slug, id), [slug, id]);
  return <Navigate replace to={{ ...location, pathname }} state={location.state} />;
}
