import { defineMessages } from '#app/messages/define-messages.ts';

/** What the menu of columns and density says, once it is open. */
export const displayMessages = defineMessages({
  columns: 'Columns',
  always: 'Always shown: it opens the profile',
  underName: 'Under the name in a window this narrow',
  noRoom: 'No room in a window this narrow',
  density: 'Density',
  comfortable: 'Comfortable',
  compact: 'Compact',
  fromLink: 'The link decides what is shown here. What you change goes into the link.',
  showMyDisplay: 'Show it my way',
});
