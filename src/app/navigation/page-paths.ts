/** The route map. Every URL of the page is built here. */
export const routes = {
  home: '/',
  portal: '/portals/:portal_id',
  profile: 'profiles/:consumer_profile_id',
  jobs: 'jobs',
  /** Relative to the jobs route. */
  job: ':job_id',
  auditLog: 'changes',
} as const;

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

/** @param consumer_profile_id limits the audit log to this profile; without it, all entries */
export function auditLogPath(portal_id: string, consumer_profile_id?: string): string {
  const query = consumer_profile_id ? `?${new URLSearchParams({ consumer_profile_id })}` : '';
  return `${profilesPath(portal_id)}/changes${query}`;
}

/** Server routes outside the page. */
export const signOutPath = '/-/sign-out';
export const signInWindowPath = '/-/sign-in?return_to=/-/signed-in';
