import { defineMessages, plural, isolate } from '#app/messages/define-messages.ts';

export const saveMessages = defineMessages({
  done: (name: string) => `Groups of ${isolate(name)} saved`,
  failed: (name: string) => `Groups of ${isolate(name)} were not saved as asked`,
  undo: 'Undo',
  undone: (name: string) => `Groups of ${isolate(name)} are as before`,
  undoFailed: (name: string) => `Groups of ${isolate(name)} could not be put back`,
  notUndone: (number: number) => `${plural(number, 'group is', 'groups are')} not as before.`,
  leftAlone: (number: number) =>
    `${plural(number, 'group was', 'groups were')} changed by somebody since, and left alone.`,
  open: 'Open profile',
  stays: {
    default: (group: string) => `${isolate(group)} stays: everyone in the portal has it.`,
    sso: (group: string) => `${isolate(group)} stays: the identity provider gives it.`,
    user: (group: string) => `${isolate(group)} stays: it is the personal group.`,
    other: (group: string) => `${isolate(group)} stays: the service still reports it.`,
  },
  missing: (group: string) => `${isolate(group)} was accepted, but the service does not report it yet.`,
  nothing: 'Nothing was saved.',
  afterAll: 'The answer got lost, but the change was saved: this is what the service holds now.',
  unreadable: 'The service could not be asked what it holds now, so the groups are shown as unknown.',
  onlyAssigned: 'The new groups were assigned. The removals were not saved.',
  archived: (groups: string) => `Archived meanwhile and taken out of your choice: ${groups}.`,
});
