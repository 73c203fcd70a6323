import { defineMessages, isolate, plural } from '#app/messages/define-messages.ts';

/** Messages of the list of invites. */
export const inviteListMessages = defineMessages({
  title: 'Invites',
  table: 'Invites',
  loading: 'Loading invites',
  shown: (number: number) => `${plural(number, 'invite', 'invites')} shown`,
  size: 'Invites per page',
  region: 'Filters',
  search: 'Search name, email or ID',
  clearSearch: 'Clear search',
  status: 'Status',
  statuses: { all: 'All', pending: 'Pending', accepted: 'Accepted' },
  searchIsLimited:
    'The service’s search can miss invites: it may find whole words only, and not those sent just now.',
  mayHaveExpired: 'may have expired',
  mayHaveExpiredHint: 'Newer versions of the service let an invite expire after 14 days, without saying so.',
  person: 'Person',
  message: 'Message',
  invitedBy: 'Invited by',
  created: 'First sent',
  updated: 'Last sent',
  accepted: 'Accepted',
  sendAgain: 'Send again',
  sendAgainTo: (name: string) => `Send again to ${isolate(name)}`,
  noEmail: 'The service doesn’t tell their email.',
  noName: 'The service doesn’t tell their name, and sending again would change it.',
  question: {
    title: (name: string) => `Invite ${isolate(name)} again?`,
    body: (email: string) => `${email} gets the email again, with the same message.`,
    noMail:
      'No email is sent: this server’s own API doesn’t send email. It only records that the invite was sent again.',
    confirm: 'Send again',
    sending: 'Sending…',
    uncertain: 'No answer came, so it’s unknown whether the email was sent again.',
    isMember: 'They are a member by now, so no invite was sent.',
  },
  notSent: (name: string) => `Invite wasn’t sent again to ${isolate(name)}`,
  unconfirmed: (name: string) => `Couldn’t confirm that the invite was sent again to ${isolate(name)}`,
  sent: (name: string) => `Invite sent again to ${isolate(name)}`,
  none: { title: 'No invites yet', body: 'People who are invited appear here until they accept, and after.' },
  noMatch: { title: 'No matching invites', body: 'Change or clear the search and the status.' },
});
