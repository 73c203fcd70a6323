import { catalogue } from '#app/lib/words/catalogue.ts';

export const listActionWords = catalogue({
  select: 'Select',
  export: 'Export',
  share: 'Share',
});
