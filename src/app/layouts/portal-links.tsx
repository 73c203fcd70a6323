import { History, Layers, Users } from 'lucide-react';
import { HeaderLink } from '#app/layouts/header-link.tsx';
import { portalWords } from '#app/lib/words/portals.ts';
import { changesPath, jobsPath, profilesPath, routes } from '#app/paths.ts';

/** The screens of a portal. */
export function PortalLinks({ portal_id }: { portal_id: string }) {
  return (
    <nav aria-label={portalWords.screens} className="flex items-center gap-1">
      <HeaderLink
        to={profilesPath(portal_id)}
        patterns={[routes.portal, `${routes.portal}/${routes.profile}`]}
        label={portalWords.profiles}
        icon={<Users aria-hidden="true" className="size-4" />}
      />
      <HeaderLink
        to={jobsPath(portal_id)}
        patterns={[`${routes.portal}/${routes.jobs}`, `${routes.portal}/${routes.job}`]}
        label={portalWords.jobs}
        icon={<Layers aria-hidden="true" className="size-4" />}
      />
      <HeaderLink
        to={changesPath(portal_id)}
        patterns={[`${routes.portal}/${routes.changes}`]}
        label={portalWords.changes}
        icon={<History aria-hidden="true" className="size-4" />}
      />
    </nav>
  );
}
