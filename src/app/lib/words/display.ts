import { catalogue } from '#app/lib/words/catalogue.ts';

/** What the menu of columns and density says, once it is open. */
export const displayWords = catalogue({
  columns: 'Columns',
  always: 'Always shown: it opens the profile',
  underName: 'Under the name in a window this narrow',
  noRoom: 'No room in a window this narrow',
  density: 'Density',
  comfortable: 'Comfortable',
  compact: 'Compact',
  fromLink: 'The link decides what is shown here. What you change goes into the link.',
  ownWay: 'Show it my way',
});
