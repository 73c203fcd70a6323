import { defineMessages } from '#app/messages/define-messages.ts';

export const pagerMessages = defineMessages({
  label: 'Pages',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  previousShort: 'Previous',
  nextShort: 'Next',
  noPrevious: 'This is the first page',
  noNext: 'This is the last page',
  notLoaded: 'The list isn’t loaded',
});
