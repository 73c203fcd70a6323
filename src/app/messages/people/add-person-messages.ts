import { defineMessages, formatNumber, isolate } from '#app/messages/define-messages.ts';

const names = (groups: readonly string[]) => groups.map((name) => `“${isolate(name)}”`).join(', ');

/** Messages of the menu and the forms that add people. */
export const addPersonMessages = defineMessages({
  menu: { invite: 'Invite someone…', add: 'Add without inviting…', importFile: 'Import people…' },
  title: { invite: 'Invite someone', add: 'Add without inviting' },
  submit: { invite: 'Invite', add: 'Add' },
  sending: { invite: 'Inviting…', add: 'Adding…' },
  name: 'Name',
  email: 'Email',
  message: 'Message',
  messageHint: 'Optional. Part of the email.',
  groups: 'Groups',
  selectGroups: 'Select groups',
  intro: {
    invite: 'The service emails them a link. They stay invited until they accept.',
    add: 'They’re active at once, and no email is sent.',
  },
  noMail: 'No email is sent: this server’s own API doesn’t send email. It only records the invite.',
  nameless: 'Enter a name.',
  tooLong: (most: number) => `Use at most ${formatNumber(most)} characters.`,
  notAnEmail: 'Enter an email address, such as ada@example.com.',
  refusedName: 'The service doesn’t accept this name.',
  refusedEmail: 'The service doesn’t accept this email address.',
  isMember: (name: string) => `${isolate(name)} is already a member.`,
  someoneIsMember: 'This person is already a member.',
  openMember: (name: string) => `Open ${isolate(name)}`,
  findMember: 'Find them in the list',
  isInvited: {
    invite: (name: string) =>
      `${isolate(name)} is already invited. This emails them again and changes their name to the one above.`,
    inviteWithoutMail: (name: string) =>
      `${isolate(name)} is already invited. This changes their name to the one above.`,
    add: (name: string) =>
      `${isolate(name)} is already invited. This changes their name to the one above, and they stay invited.`,
  },
  uncertain: {
    invite:
      'No answer came, so it’s unknown whether they were invited and emailed. Check before you try again.',
    add: 'No answer came, so it’s unknown whether they were added. Look before you try again.',
    lookInvites: 'Look in the invites',
    lookProfiles: 'Look in the profiles',
  },
  unsupported: {
    invite: 'This service has no invites.',
    add: 'This service can’t add people without inviting them.',
  },
  done: {
    invite: (name: string) => `${isolate(name)} invited`,
    add: (name: string) => `${isolate(name)} added`,
  },
  failed: {
    invite: (name: string) => `${isolate(name)} wasn’t invited`,
    add: (name: string) => `${isolate(name)} wasn’t added`,
  },
  unconfirmed: {
    invite: (name: string) => `Couldn’t confirm that ${isolate(name)} was invited`,
    add: (name: string) => `Couldn’t confirm that ${isolate(name)} was added`,
  },
  open: 'Open',
  assigning: 'Assigning groups…',
  groupsFailed: {
    invite: (name: string, groups: readonly string[]) =>
      `${isolate(name)} is invited, but without ${names(groups)}.`,
    add: (name: string, groups: readonly string[]) =>
      `${isolate(name)} is added, but without ${names(groups)}.`,
  },
  groupsUnconfirmed: 'The service doesn’t show whether the groups were assigned.',
  profileUnknown: 'The service doesn’t say which profile is theirs, so the groups can’t be assigned here.',
  retryGroups: 'Assign groups again',
});
