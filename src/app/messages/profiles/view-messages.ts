import { defineMessages, isolate } from '#app/messages/define-messages.ts';

/** Messages of the menu of saved views, which loads when it opens. */
export const viewMessages = defineMessages({
  list: 'Saved views',
  all: 'All profiles',
  none: 'Save the current search, filters and columns as a view.',
  changed: 'Changed',
  rename: (name: string) => `Rename ${isolate(name)}`,
  newName: (name: string) => `New name for ${isolate(name)}`,
  delete: (name: string) => `Delete ${isolate(name)}`,
  isChanged: (name: string) => `“${isolate(name)}” has unsaved changes.`,
  update: 'Update view',
  saveAs: 'Save this list as a view',
  save: 'Save',
  nameless: 'Give the view a name.',
  taken: (name: string) => `A view named “${isolate(name)}” already exists.`,
  saved: (name: string) => `View “${isolate(name)}” saved`,
  updated: (name: string) => `View “${isolate(name)}” updated`,
  renamed: (name: string) => `View “${isolate(name)}” renamed`,
  deleted: (name: string) => `View “${isolate(name)}” deleted`,
  notStored: 'This browser couldn’t store that, so it’s lost when you reload or close the page.',
  undo: 'Undo',
});
