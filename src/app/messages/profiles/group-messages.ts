import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const groupMessages = defineMessages({
  via: {
    default: 'Everyone has it',
    sso: 'From the identity provider',
    user: 'Personal to this profile',
    manual: 'Assigned by hand',
  },
  viaShort: { default: 'Default', sso: 'SSO', user: 'Personal', manual: 'Manual' },
  why: {
    default: 'Everyone in the portal has this group. It cannot be taken from one profile.',
    sso: 'The identity provider gives this group. Change it there.',
    user: 'Every profile keeps its personal group.',
    other: 'This group is not assigned by hand, so removing it here would change nothing.',
  },
  remove: (name: string) => `Remove ${name}`,
  undoRemove: (name: string) => `Keep ${name}`,
  undo: 'Undo',
  willBeRemoved: 'Will be removed',
  willBeAssigned: 'Will be assigned',
  assign: 'Assign groups',
  picker: 'Groups to assign',
  search: 'Search groups',
  loading: 'Loading groups',
  searching: 'Searching…',
  loadingMore: 'Loading more groups',
  more: 'Load more groups',
  none: 'No group matches',
  noneAtAll: 'This portal has no groups to assign',
  failed: (why: string) => `Groups could not be loaded. ${why}.`,
  found: (number: number) => `${plural(number, 'group', 'groups')} listed`,
  changes: (added: number, removed: number) =>
    [
      added > 0 && `${plural(added, 'group', 'groups')} to assign`,
      removed > 0 && `${plural(removed, 'group', 'groups')} to remove`,
    ]
      .filter(Boolean)
      .join(', '),
  save: 'Save',
  saving: 'Saving…',
  discard: 'Discard',
  viewer: 'You may look at groups, and not assign them. Whoever runs this dashboard can change that.',
});
