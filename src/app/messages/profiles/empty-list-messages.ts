import { defineMessages } from '#app/messages/define-messages.ts';

export const emptyListMessages = defineMessages({
  none: {
    title: 'No profiles yet',
    body: 'People appear here when they sign up, are invited or are added.',
  },
  noMatch: 'No matching profiles',
  noMatchOf: {
    search: 'Check the spelling, or clear the search.',
    filters: 'Choose other filters, or clear them.',
    both: 'Check the spelling, or clear the filters.',
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
