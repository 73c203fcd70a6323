import { defineMessages } from '#app/messages/define-messages.ts';

export const emptyListMessages = defineMessages({
  none: {
    title: 'No profiles yet',
    body: 'Profiles appear here when consumers sign up to the portal or are invited. You can also import them with “npm run import”.',
  },
  noMatch: {
    title: 'Nothing matches',
    body: 'No profile fits the search and filters together. Try fewer words, or clear the filters.',
  },
  pastTheEnd: {
    title: 'This page is empty now',
    body: 'Profiles have moved since the link was made. The first page has what there is.',
  },
});
