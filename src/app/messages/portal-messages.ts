import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const portalMessages = defineMessages({
  switcher: (name: string) => `Portal: ${name}. Switch portal`,
  select: 'Select a portal',
  loading: 'Loading portals',
  menu: 'Portals',
  search: 'Search portals',
  found: (number: number) => `${plural(number, 'portal', 'portals')} listed`,
  noneFound: 'No matching portals',
  more: 'Load more portals',
  none: {
    title: 'No portals yet',
    body: 'Import profiles with “npm run import -- --portal acme --create-portal profiles.csv”, or load the demo with “npm run demo”.',
  },
  notFound: {
    title: 'Portal not found',
    body: 'It may have been archived, or the link may be wrong. Select another portal.',
  },
  screens: 'Portal',
  profiles: 'Profiles',
  groups: 'Groups',
  jobs: 'Jobs',
  report: 'Job report',
  auditLog: 'Audit log',
  goHome: 'Go to your portals',
});
