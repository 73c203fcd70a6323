import { defineMessages } from '#app/messages/define-messages.ts';

export const emptyListMessages = defineMessages({
  none: {
    title: 'No profiles yet',
    body: 'Profiles appear here when people sign up or are invited. You can also import them with “npm run import”.',
  },
  noMatch: {
    title: 'No matching profiles',
    body: 'Check the spelling, or clear the filters.',
  },
  notFound: {
    title: 'The service found no profiles',
    body: 'Its search can miss some. Search completely to be sure.',
  },
  noneYet: {
    title: 'No matching profiles so far',
    body: 'Not all have been searched yet.',
  },
});
