import { History, type IconNode, ListTodo, Mail, UserPlus, Users, UsersRound } from 'lucide';
import { useMatches } from 'react-router';
import { portalMessages } from '#app/messages/portal-messages.ts';
import {
  auditLogPath,
  groupsPath,
  importPeoplePath,
  invitesPath,
  jobsPath,
  profilesPath,
} from '#app/navigation/page-paths.ts';

/** The `handle` of a route. */
interface Screen {
  /** Shown in the document title and where the screen is linked to. */
  title: string;
  icon: IconNode;
  /** The screen's URL in a portal, if links and the command palette lead to it. */
  nav?: (portal_id: string) => string;
}

/** A portal's screens. */
export const screens = {
  profiles: { title: portalMessages.profiles, icon: Users, nav: profilesPath },
  groups: { title: portalMessages.groups, icon: UsersRound, nav: groupsPath },
  invites: { title: portalMessages.invites, icon: Mail, nav: invitesPath },
  importPeople: { title: portalMessages.importPeople, icon: UserPlus, nav: importPeoplePath },
  jobs: { title: portalMessages.jobs, icon: ListTodo, nav: jobsPath },
  report: { title: portalMessages.report, icon: ListTodo },
  auditLog: { title: portalMessages.auditLog, icon: History, nav: auditLogPath },
} as const satisfies Record<string, Screen>;

const allScreens: Screen[] = Object.values(screens);

/** The screens in the header and, together with the import of people, in the palette. */
export const navigation = [screens.profiles, screens.groups, screens.invites, screens.jobs, screens.auditLog];

/** The current screen, preceded by its parents. */
export function useCurrentScreens(): Screen[] {
  return useMatches().flatMap(({ handle }) => allScreens.filter((screen) => screen === handle));
}
