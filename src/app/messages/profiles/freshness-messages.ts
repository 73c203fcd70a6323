import { defineMessages } from '#app/messages/define-messages.ts';

export const freshnessMessages = defineMessages({
  updated: (ago: string) => `Updated ${ago}`,
  justNow: 'Updated just now',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  refreshed: 'Refreshed',
  newer: 'New profiles available',
  showNewer: 'Show new profiles',
});
