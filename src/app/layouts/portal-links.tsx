import { History, Layers, Users } from 'lucide-react';
import { HeaderLink } from '#app/layouts/header-link.tsx';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { auditLogPath, jobsPath, profilesPath, routes } from '#app/lib/page-paths.ts';

/** The screens of a portal. */
export function PortalLinks({ portal_id }: { portal_id: string }) {
  return (
    <nav aria-label={portalMessages.screens} className="flex items-center gap-1">
      <HeaderLink
        to={profilesPath(portal_id)}
        patterns={[routes.portal, `${routes.portal}/${routes.profile}`]}
        label={portalMessages.profiles}
        icon={<Users aria-hidden="true" className="size-4" />}
      />
      <HeaderLink
        to={jobsPath(portal_id)}
        patterns={[`${routes.portal}/${routes.jobs}`, `${routes.portal}/${routes.job}`]}
        label={portalMessages.jobs}
        icon={<Layers aria-hidden="true" className="size-4" />}
      />
      <HeaderLink
        to={auditLogPath(portal_id)}
        patterns={[`${routes.portal}/${routes.auditLog}`]}
        label={portalMessages.auditLog}
        icon={<History aria-hidden="true" className="size-4" />}
      />
    </nav>
  );
}
