import { persistedAtom } from '#app/lib/persisted-atom.ts';
import { parseTheme } from '#app/lib/theme-setting.ts';

/** The chosen theme. The first script has put the remembered one on the root element before the first paint. */
export const themeAtom = persistedAtom('theme', { parse: parseTheme, serialize: (theme) => theme });

themeAtom.subscribe((theme) => {
  document.documentElement.dataset['theme'] = theme;
});
