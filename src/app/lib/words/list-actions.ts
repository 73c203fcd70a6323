import { catalogue } from '#app/lib/words/catalogue.ts';

export const listActionWords = catalogue({
  export: 'Export',
  share: 'Share',
});
