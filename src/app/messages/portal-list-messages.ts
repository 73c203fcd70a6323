import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** Messages of the lists of portals, which load when they open. */
export const portalListMessages = defineMessages({
  menu: 'Portals',
  search: 'Search portals',
  found: (number: number) => `${plural(number, 'portal', 'portals')} listed`,
  noneFound: 'No matching portals',
  more: 'Load more portals',
});
