import { persistedAtom } from '#app/lib/persisted-atom.ts';
import { parseTheme } from '#app/lib/theme-setting.ts';

/** The theme. The first script has put the remembered one on the root element before the first paint. */
export const themeAtom = persistedAtom('theme', { parse: parseTheme, serialize: (theme) => theme });

/** Shows whichever theme is set from now on, for as long as the page lives. */
export function followTheme(): void {
  themeAtom.subscribe((theme) => {
    document.documentElement.dataset['theme'] = theme;
  });
}
