import { defineMessages, isolate } from '#app/messages/define-messages.ts';

/** What the menu of saved views says, once it is open. */
export const viewMessages = defineMessages({
  list: 'Saved views',
  all: 'All profiles',
  none: 'No views yet. Search, filter and choose columns, then save the list under a name to come back to it.',
  changed: 'Changed',
  rename: (name: string) => `Rename ${isolate(name)}`,
  newName: (name: string) => `New name of ${isolate(name)}`,
  delete: (name: string) => `Delete ${isolate(name)}`,
  isChanged: (name: string) => `The list is no longer as “${isolate(name)}” has it.`,
  update: 'Update view',
  saveAs: 'Save this list as a view',
  save: 'Save',
  nameless: 'Give the view a name.',
  taken: (name: string) => `There is a view “${isolate(name)}” already. Choose another name.`,
  saved: (name: string) => `View “${isolate(name)}” saved`,
  updated: (name: string) => `View “${isolate(name)}” updated`,
  deleted: (name: string) => `View “${isolate(name)}” deleted`,
  undo: 'Undo',
});
