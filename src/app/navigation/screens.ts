import { History, Layers, type LucideIcon, Users } from 'lucide-react';
import { useMatches } from 'react-router';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { auditLogPath, jobsPath, profilesPath } from '#app/navigation/page-paths.ts';

/** The `handle` of a route. */
export interface Screen {
  /** In the tab's title and, where it has a place there, in the navigation. */
  title: string;
  icon: LucideIcon;
  /** The address in a portal, of a screen that links and the command palette lead to. */
  nav?: (portal_id: string) => string;
}

/** A portal's screens. */
export const screens = {
  profiles: { title: portalMessages.profiles, icon: Users, nav: profilesPath },
  jobs: { title: portalMessages.jobs, icon: Layers, nav: jobsPath },
  report: { title: portalMessages.report, icon: Layers },
  auditLog: { title: portalMessages.auditLog, icon: History, nav: auditLogPath },
} as const satisfies Record<string, Screen>;

const allScreens: Screen[] = Object.values(screens);

export const navigation = [screens.profiles, screens.jobs, screens.auditLog];

/** The screen that is shown, after those that it is a part of. */
export function useCurrentScreens(): Screen[] {
  return useMatches().flatMap(({ handle }) => allScreens.filter((screen) => screen === handle));
}
