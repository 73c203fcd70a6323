import { catalogue } from '#app/lib/words/catalogue.ts';

export const pagerWords = catalogue({
  label: 'Pages',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  previousShort: 'Previous',
  nextShort: 'Next',
  noPrevious: 'This is the first page',
  noNext: 'This is the last page',
});
