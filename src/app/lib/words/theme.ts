import { catalogue } from '#app/lib/words/catalogue.ts';

export const themeWords = catalogue({
  label: (theme: string) => `Theme: ${theme}`,
  system: 'System',
  light: 'Light',
  dark: 'Dark',
});
