// Every URL of the page is built here. The routes are in #contract/page-routes.ts.

export function profilesPath(portal_id: string): string {
  return `/portals/${encodeURIComponent(portal_id)}`;
}

export function profilePath(portal_id: string, consumer_profile_id: string): string {
  return `${profilesPath(portal_id)}/profiles/${encodeURIComponent(consumer_profile_id)}`;
}

export function jobsPath(portal_id: string): string {
  return `${profilesPath(portal_id)}/jobs`;
}

export function jobPath(portal_id: string, job_id: string): string {
  return `${jobsPath(portal_id)}/${encodeURIComponent(job_id)}`;
}

export function groupsPath(portal_id: string): string {
  return `${profilesPath(portal_id)}/groups`;
}

export function groupPath(portal_id: string, consumer_group_id: string): string {
  return `${groupsPath(portal_id)}/${encodeURIComponent(consumer_group_id)}`;
}

/** The people of a group. */
export function groupPeoplePath(portal_id: string, consumer_group_id: string): string {
  return `${profilesPath(portal_id)}?${new URLSearchParams({ consumer_group_id })}`;
}

export function invitesPath(portal_id: string): string {
  return `${profilesPath(portal_id)}/invites`;
}

export function importPeoplePath(portal_id: string): string {
  return `${profilesPath(portal_id)}/import`;
}

/** @param target limits the audit log to one profile or group; without it, all entries */
export function auditLogPath(portal_id: string, target?: Record<string, string>): string {
  const query = target ? `?${new URLSearchParams(target)}` : '';
  return `${profilesPath(portal_id)}/changes${query}`;
}

/** Server routes outside the page. */
export const signOutPath = '/-/sign-out';
export const signInWindowPath = '/-/sign-in?return_to=/-/signed-in';
