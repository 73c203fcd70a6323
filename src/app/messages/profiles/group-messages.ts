import { sentences } from '#app/lib/sentences.ts';
import { defineMessages, formatNumber, isolate, plural } from '#app/messages/define-messages.ts';

export const groupMessages = defineMessages({
  why: {
    default: 'Everyone in the portal has this group. It can’t be removed from a single profile.',
    sso: 'Managed by your identity provider.',
    user: 'Personal groups can’t be removed.',
    other: 'Not assigned manually, so it can’t be removed here.',
  },
  remove: (name: string) => `Remove ${name}`,
  undoRemove: (name: string) => `Keep ${name}`,
  willBeRemoved: 'Will be removed',
  willBeAssigned: 'Will be assigned',
  shared: (number: number) => `Default and personal groups (${formatNumber(number)})`,
  assign: 'Assign groups',
  picker: 'Groups to assign',
  search: 'Search groups',
  loading: 'Loading groups',
  searching: 'Searching…',
  loadingMore: 'Loading more groups',
  more: 'Load more groups',
  none: 'No matching groups',
  create: (name: string) => `Create “${isolate(name)}”`,
  creating: 'Creating…',
  createFailed: (why: string) => sentences('Couldn’t create the group', why),
  noneAtAll: 'No groups yet',
  failed: (why: string) => sentences('Couldn’t load groups', why),
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
  viewer: 'You can view groups but not change them. Ask an administrator for access.',
});
