import { defineMessages, formatNumber, isolate, plural } from '#app/messages/define-messages.ts';

/** Messages of the dialogs that create, edit and archive groups. */
export const groupFormMessages = defineMessages({
  createTitle: 'New group',
  editTitle: (name: string) => `Edit ${isolate(name)}`,
  name: 'Name',
  description: 'Description',
  isDefault: 'Default group',
  isDefaultHint: 'Everyone in the portal has it, also people who join later.',
  ssoGroupIds: 'SSO group IDs',
  ssoGroupIdsHint: 'One per line. People whom the identity provider puts in one of them have this group.',
  create: 'Create group',
  save: 'Save',
  saving: 'Saving…',
  nameless: 'Give the group a name.',
  tooLong: (most: number) => `Use at most ${formatNumber(most)} characters.`,
  nameExists: (name: string) =>
    `There’s already a group named “${isolate(name)}”. You can use the name again, but the two will be hard to tell apart.`,
  nothingChanged: 'Nothing has been changed.',
  created: (name: string) => `Group “${isolate(name)}” created`,
  saved: (name: string) => `Group “${isolate(name)}” saved`,
  notCreated: (name: string) => `Group “${isolate(name)}” wasn’t created`,
  notSaved: (name: string) => `Group “${isolate(name)}” wasn’t saved`,
  unconfirmed: (name: string) => `Couldn’t confirm the change of group “${isolate(name)}”`,
  archivedMeanwhile: 'This group has been archived meanwhile, so it can’t be changed.',
  ignored: {
    title: (name: string) => `“${isolate(name)}” was saved only in part`,
    fields: {
      name: 'The name is still the old one.',
      description: 'The description is still the old one.',
      is_default_on: 'The group is still a default group. The service may manage it itself.',
      is_default_off: 'The group is still not a default group.',
      sso_group_ids: 'The service didn’t take the SSO group IDs.',
    },
  },
  makeDefault: {
    title: (name: string) => `Make “${isolate(name)}” a default group?`,
    body: 'Everyone in the portal will have it.',
    confirm: 'Make default',
  },
  endDefault: {
    title: (name: string) => `Stop giving “${isolate(name)}” to everyone?`,
    body: 'Only people who have it in another way will keep it.',
    confirm: 'Stop giving it',
  },
  archive: {
    title: (name: string) => `Archive “${isolate(name)}”?`,
    body: 'Everyone who has it loses it, and what it gives access to is revoked soon after. This is for good: a group can’t be restored.',
    confirm: 'Archive group',
    done: (name: string) => `Group “${isolate(name)}” archived`,
    failed: (name: string) => `Group “${isolate(name)}” wasn’t archived`,
    ignored: (name: string) => `The service accepted it, but “${isolate(name)}” is still active`,
  },
  touches: (people: number) => `This changes what ${plural(people, 'person has', 'people have')}.`,
  skip: 'Skip counting',
});
