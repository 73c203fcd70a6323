import { catalogue } from '#app/lib/words/catalogue.ts';

export const freshnessWords = catalogue({
  updated: (ago: string) => `Updated ${ago}`,
  justNow: 'Updated just now',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  refreshed: 'Refreshed',
  newer: 'There are newer profiles.',
  showNewer: 'Show newer profiles',
});
