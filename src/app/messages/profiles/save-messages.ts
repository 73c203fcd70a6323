import { defineMessages, plural, isolate } from '#app/messages/define-messages.ts';

export const saveMessages = defineMessages({
  done: (name: string) => `Saved groups for ${isolate(name)}`,
  failed: (name: string) => `Couldn’t save all changes for ${isolate(name)}`,
  undo: 'Undo',
  undone: (name: string) => `Restored groups for ${isolate(name)}`,
  undoFailed: (name: string) => `Couldn’t restore all groups for ${isolate(name)}`,
  notUndone: (number: number) => `${plural(number, 'group was', 'groups were')} not restored.`,
  leftAlone: (number: number) =>
    `${plural(number, 'group was', 'groups were')} changed by someone else since, and skipped.`,
  open: 'Open profile',
  stays: {
    default: (group: string) => `${isolate(group)} can’t be removed: everyone in the portal has it.`,
    sso: (group: string) => `${isolate(group)} can’t be removed: your identity provider manages it.`,
    user: (group: string) => `${isolate(group)} can’t be removed: it’s a personal group.`,
    other: (group: string) => `${isolate(group)} wasn’t removed: the service still reports it.`,
  },
  missing: (group: string) => `${isolate(group)} was accepted but isn’t visible yet.`,
  nothing: 'Nothing was saved.',
  afterAll: 'The response was lost, but the change was saved.',
  unreadable: 'Couldn’t check the result, so groups are unknown.',
  onlyAssigned: 'The new groups were assigned, but the removals weren’t saved.',
  archived: (groups: string) => `Archived in the meantime, so not assigned: ${groups}.`,
});
