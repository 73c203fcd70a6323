import { defineMessages } from '#app/messages/define-messages.ts';

/** Messages of the menu of columns and density, which loads when it opens. */
export const displayMessages = defineMessages({
  columns: 'Columns',
  always: 'Always shown',
  underName: 'Shown under the name at this width',
  noRoom: 'Hidden at this width',
  density: 'Density',
  comfortable: 'Comfortable',
  compact: 'Compact',
  fromLink: 'Set by this link. Your changes apply to this link only.',
  showMyDisplay: 'Use my settings',
});
