import { defineMessages, plural } from '#app/messages/define-messages.ts';

const profiles = (number: number) => plural(number, 'profile', 'profiles');
const match = (number: number) => (number === 0 ? 'none match' : plural(number, 'matches', 'match'));
const aboutPages = (pages: number) => `about ${plural(pages, 'page', 'pages')}`;

/** Messages about searches that a remote service answers incompletely, and about reading all profiles instead. */
export const completeSearchMessages = defineMessages({
  region: 'Complete search',
  limited: 'The service finds whole words only, and at most 100 results before filters.',
  start: 'Search completely',
  /** @param pages how many there were when they were last read */
  cost: (pages: number | undefined) =>
    pages === undefined ? 'Reads every page of the list' : `Reads ${aboutPages(pages)}`,
  readsList: (pages: number | undefined) =>
    'The service’s search can miss profiles, so every page is read and searched here' +
    (pages === undefined ? '.' : `: ${aboutPages(pages)}.`),
  read: (read: number, found: number) => `Read ${profiles(read)}, ${match(found)}`,
  stopped: (read: number, found: number) =>
    `Stopped after ${profiles(read)}, ${match(found)}. The rest hasn’t been searched.`,
  failed: (read: number, found: number) =>
    `Failed after ${profiles(read)}, ${match(found)}. The rest hasn’t been searched.`,
  done: (read: number, found: number, time: string) =>
    `All ${profiles(read)} searched at ${time}, ${match(found)}`,
  stop: 'Stop',
  resume: 'Continue',
  again: 'Search again',
  leave: 'Use the service’s search',
});
