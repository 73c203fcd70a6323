/**
 * The addresses of the page, for its router and for the server, which answers 404 to all others. In links and
 * bookmarks, so they never change. Patterns are React Router's.
 */
export const pageRoutes = {
  home: '/',
  portals: '/portals',
  portal: '/portals/:portal_id',
  profile: '/portals/:portal_id/profiles/:consumer_profile_id',
  groups: '/portals/:portal_id/groups',
  group: '/portals/:portal_id/groups/:consumer_group_id',
  invites: '/portals/:portal_id/invites',
  importPeople: '/portals/:portal_id/import',
  jobs: '/portals/:portal_id/jobs',
  job: '/portals/:portal_id/jobs/:job_id',
  auditLog: '/portals/:portal_id/changes',
} as const;
