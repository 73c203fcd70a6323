import { defineMessages } from '#app/messages/define-messages.ts';

export const portalMessages = defineMessages({
  switcher: (name: string) => `Portal: ${name}. Switch portal`,
  select: 'Select a portal',
  loading: 'Loading portals',
  notFound: {
    title: 'Portal not found',
    body: 'It may have been archived, or the link may be wrong. Select another portal.',
  },
  screens: 'Portal',
  profiles: 'Profiles',
  groups: 'Groups',
  invites: 'Invites',
  importPeople: 'Import people',
  jobs: 'Jobs',
  report: 'Job report',
  auditLog: 'Audit log',
  goHome: 'Go to your portals',
});
