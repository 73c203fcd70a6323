import { defineMessages, formatNumber, isolate, plural } from '#app/messages/define-messages.ts';

const people = (number: number) => plural(number, 'person', 'people');
const rows = (number: number) => plural(number, 'row', 'rows');
const names = (groups: readonly string[]) => groups.map((name) => `“${isolate(name)}”`).join(', ');

/** Messages of the screen that imports people from a file. */
export const importPeopleMessages = defineMessages({
  title: 'Import people',
  sections: { options: 'New people', preview: 'Preview' },
  modes: { invite: 'Invite', add: 'Add without inviting' },
  modeHints: {
    invite: 'The service emails each of them a link. They stay invited until they accept.',
    inviteWithoutMail:
      'No email is sent: this server’s own API doesn’t send email. It only records the invites.',
    add: 'They’re active at once, and no email is sent.',
  },
  message: 'Message',
  messageHint: 'Optional. Part of each email.',
  repeat: {
    invite: (number: number) =>
      `Invite ${people(number)} again who ${number === 1 ? 'is' : 'are'} already invited`,
    add: (number: number) =>
      `Change the names of ${people(number)} who ${number === 1 ? 'is' : 'are'} already invited`,
  },
  repeatHints: {
    invite: 'This emails them again and changes their names to those in the file.',
    inviteWithoutMail: 'This changes their names to those in the file.',
    add: 'They stay invited. Otherwise only their groups change.',
  },
  lookedUpSoFar: (number: number, all: number) => `${formatNumber(number)} of ${people(all)} looked up`,
  reading: (number: number) => `Searching the whole portal: ${plural(number, 'profile', 'profiles')} so far`,
  lookedUp: (all: number) => `${people(all)} looked up`,
  summary: {
    invite: (number: number) => `${people(number)} will be invited.`,
    add: (number: number) => `${people(number)} will be added.`,
    groups: (number: number) => `${people(number)} will get groups.`,
    newGroups: (number: number, shown: readonly string[]) =>
      `${plural(number, 'group', 'groups')} will be created: ${names(shown)}${number > shown.length ? ' …' : ''}.`,
    refused: (number: number) => `${rows(number)} can’t be imported.`,
    unchanged: (number: number) => `${people(number)} won’t change.`,
  },
  namesStay: 'Names of existing people don’t change: the service has no way to change them.',
  filter: 'Show',
  filters: {
    all: 'All',
    new: 'New',
    invited: 'Already invited',
    there: 'Already a member',
    refused: 'Can’t be imported',
    open: 'Not looked up',
  },
  list: 'Rows',
  none: 'No rows',
  lines: (lines: readonly number[]) =>
    lines.length === 1
      ? `Line ${lines.join()}`
      : `Lines ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? '…' : ''}`,
  kinds: {
    open: 'Not looked up yet',
    new: { invite: 'Will be invited', add: 'Will be added' },
    repeated: { invite: 'Already invited: will be invited again', add: 'Already invited: gets this name' },
    invited: 'Already invited',
    there: 'Already a member',
    refused: 'Can’t be imported',
  },
  rename: (from: string) => `Name changes from “${isolate(from)}”`,
  assign: (groups: readonly string[]) => `Assign ${names(groups)}`,
  create: (groups: readonly string[]) => `Create ${names(groups)}`,
  reasons: {
    notAccepted: 'email isn’t accepted by the service',
    several: (number: number) => `email belongs to ${formatNumber(number)} profiles`,
    nameless: 'name is missing, and a new profile needs one',
  },
  downloadRefused: (number: number) => `Download ${rows(number)} to correct`,
  refusedHint: 'Correct the downloaded file and import it. The other rows can be imported now.',
  cost: (requests: number, time: string) => `${plural(requests, 'request', 'requests')}, about ${time}.`,
  start: (number: number) => (number === 0 ? 'Import' : `Import ${people(number)}`),
  starting: 'Starting…',
  started: 'The import has started',
  notLookedUp: 'Available when everyone has been looked up',
  nothingToDo: 'Nothing would change',
  back: 'Back to the columns',
  leave: {
    title: 'Discard this import?',
    body: 'Nothing has been imported yet.',
    stay: 'Keep it',
    leave: 'Discard',
  },
});
