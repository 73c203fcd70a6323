import { defineMessages, plural } from '#app/messages/define-messages.ts';

const profiles = (number: number) => plural(number, 'profile', 'profiles');
const match = (number: number) => (number === 0 ? 'none match' : plural(number, 'matches', 'match'));
const aboutPages = (pages: number) => `about ${plural(pages, 'page', 'pages')}`;

/** The parts of a refinement, and what they let through. */
export const refineMessages = defineMessages({
  in_all: 'In all of',
  in_any: 'In any of',
  in_none: 'In none of',
  source: 'Groups from',
  sources: { sso: 'SSO', manual: 'Manual', none: 'Default only' },
  created: 'Created',
  updated: 'Updated',
  lastDays: (days: string) => `Last ${days} days`,
  days: (from: string, to: string) => `${from} to ${to}`,
  from: (day: string) => `From ${day}`,
  until: (day: string) => `Until ${day}`,
  domain: 'Email domain',
});

/** Messages of the dialog in which a list is refined. */
export const refineFormMessages = defineMessages({
  title: 'Refine',
  selectGroups: {
    in_all: 'Groups to have',
    in_any: 'Groups to have one of',
    in_none: 'Groups to have none of',
  },
  any: 'Any',
  last7: '7 days',
  last30: '30 days',
  range: 'Range',
  fromDay: 'From',
  toDay: 'To',
  reversed: '“From” is after “To”, so nobody can match.',
  domainHint: 'Such as acme.example',
  /** @param pages how many there were when they were last read */
  cost: (pages: number | undefined) =>
    pages === undefined ? 'Reads every page of the list.' : `Reads ${aboutPages(pages)}.`,
  isRead: (time: string) => `Uses the list as it was read at ${time}.`,
  how: {
    here: 'The service doesn’t have these filters, so the page reads the list and filters it here. Search, status and group still apply.',
    unknown:
      'What is unknown about a profile, such as its groups or email, matches nothing that asks for it.',
    newest: 'With newest first, a list of recently created profiles is read only as far back as needed.',
    others:
      'Profiles that others change in the meantime may be missing or out of date until the list is read again.',
  },
  submit: 'Refine',
});

/** Messages about the reading of a list that is refined. */
export const refineReadingMessages = defineMessages({
  region: 'Refined list',
  readsList: (pages: number | undefined) =>
    'The service doesn’t have all of these filters, so every page is read and filtered here' +
    (pages === undefined ? '.' : `: ${aboutPages(pages)}.`),
  waits: (pages: number) => `This list has ${aboutPages(pages)} to read.`,
  start: 'Read them',
  read: (read: number, found: number) => `Read ${profiles(read)}, ${match(found)}`,
  ofPages: (pages: number) => `Reads ${aboutPages(pages)}`,
  pausesAfter: (pages: number) => `Pauses after ${plural(pages, 'page', 'pages')}`,
  stopped: (read: number, found: number) =>
    `Read ${profiles(read)} so far, ${match(found)}. There are more to read.`,
  failed: (read: number, found: number) =>
    `Failed after ${profiles(read)}, ${match(found)}. There are more to read.`,
  done: (read: number, found: number, time: string) => `${profiles(read)} at ${time}, ${match(found)}`,
  newest: (read: number, found: number, time: string) =>
    `Newest ${profiles(read)} at ${time}, ${match(found)}. The rest were created earlier.`,
  stop: 'Stop',
  resume: 'Continue',
  again: 'Read again',
});
