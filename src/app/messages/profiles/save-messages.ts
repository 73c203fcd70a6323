import { defineMessages, plural, isolate } from '#app/messages/define-messages.ts';

export const saveMessages = defineMessages({
  done: (name: string) => `Saved groups for ${isolate(name)}`,
  failed: (name: string) => `Couldn’t save all changes for ${isolate(name)}`,
  notConfirmed: (name: string) => `Couldn’t confirm the changes for ${isolate(name)}`,
  undo: 'Undo',
  undone: (name: string) => `Restored groups for ${isolate(name)}`,
  undoFailed: (name: string) => `Couldn’t restore all groups for ${isolate(name)}`,
  notUndone: (number: number) => `${plural(number, 'group was', 'groups were')} not restored.`,
  undoUnconfirmed: (number: number) =>
    `${plural(number, 'group', 'groups')} couldn’t be confirmed: the service didn’t send the groups.`,
  leftAlone: (number: number) =>
    `${plural(number, 'group was', 'groups were')} changed by someone else since, and skipped.`,
  open: 'Open profile',
  stays: {
    default: (group: string) => `${isolate(group)} can’t be removed: everyone in the portal has it.`,
    sso: (group: string) => `${isolate(group)} can’t be removed: your identity provider manages it.`,
    user: (group: string) => `${isolate(group)} can’t be removed: it’s a personal group.`,
    other: (group: string) => `${isolate(group)} wasn’t removed: the service still reports it.`,
  },
  ignored: {
    assign: (group: string) =>
      `${isolate(group)} wasn’t assigned: the service accepted the change but didn’t make it.`,
    unassign: (group: string) =>
      `${isolate(group)} wasn’t removed: the service accepted the change but didn’t make it.`,
  },
  unconfirmed: {
    assign: (group: string) =>
      `${isolate(group)} may not be assigned: the service accepted the change but didn’t send the groups.`,
    unassign: (group: string) =>
      `${isolate(group)} may not be removed: the service accepted the change but didn’t send the groups.`,
  },
  nothing: 'Nothing was saved.',
  afterAll: 'The change was saved anyway.',
  unreadable: 'Couldn’t check the result, so groups are unknown.',
  onlyAssigned: 'The new groups were assigned, but the removals weren’t saved.',
  archived: (groups: string) => `Archived in the meantime, so not assigned: ${groups}.`,
});
