import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const portalMessages = defineMessages({
  switcher: (name: string) => `Portal: ${name}. Switch portal`,
  select: 'Choose a portal',
  loading: 'Loading portals',
  menu: 'Portals',
  search: 'Find a portal',
  found: (number: number) => `${plural(number, 'portal', 'portals')} listed`,
  noneFound: 'No portal has this name',
  more: 'Load more portals',
  none: {
    title: 'No portals yet',
    body: 'Import profiles with “npm run import -- --portal acme --create-portal profiles.csv”, or load the demo with “npm run demo”.',
  },
  notFound: {
    title: 'There is no such portal',
    body: 'It may have been archived, or the link is wrong. Choose another portal.',
  },
  screens: 'Screens of the portal',
  profiles: 'Profiles',
  jobs: 'Jobs',
  auditLog: 'Changes',
  goHome: 'Go to your portals',
});
