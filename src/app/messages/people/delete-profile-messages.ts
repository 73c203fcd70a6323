import { defineMessages, isolate } from '#app/messages/define-messages.ts';

/** Messages about deleting a profile. */
export const deleteProfileMessages = defineMessages({
  section: 'Delete',
  open: 'Delete profile…',
  title: (name: string) => `Delete ${isolate(name)}?`,
  embedded:
    'This erases their name, email, picture, groups and invites. Only the audit log keeps the name. It can’t be undone.',
  remote:
    'The service then shows them as deleted, without their email and groups, and they can’t be found any more. It can’t be undone.',
  type: {
    email: 'Type their email to confirm',
    name: 'Type their name to confirm',
    id: 'Type the profile ID to confirm',
  },
  mismatch: (expected: string) => `Type “${isolate(expected)}”.`,
  confirm: 'Delete profile',
  deleting: 'Deleting…',
  done: (name: string) => `${isolate(name)} deleted`,
  failed: (name: string) => `${isolate(name)} wasn’t deleted`,
  unconfirmed: (name: string) => `Couldn’t confirm that ${isolate(name)} was deleted`,
  gone: 'This profile has already been deleted.',
  unsupported: 'This service can’t delete profiles.',
  uncertain: 'No answer came, so it’s unknown whether the profile was deleted.',
});
