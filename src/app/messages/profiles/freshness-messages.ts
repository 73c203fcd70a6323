import { defineMessages } from '#app/messages/define-messages.ts';

export const freshnessMessages = defineMessages({
  updated: (ago: string) => `Updated ${ago}`,
  justNow: 'Updated just now',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  refreshed: 'Refreshed',
  newer: 'There are newer profiles.',
  showNewer: 'Show newer profiles',
});
