import { persistedAtom } from '#app/lib/persisted-atom.ts';
import { parseTheme } from '#app/lib/theme-setting.ts';

/** The theme. The boot script has already applied the stored one to the root element before the first paint. */
export const themeAtom = persistedAtom('theme', { parse: parseTheme, serialize: (theme) => theme });

/** Applies theme changes for the lifetime of the page. */
export function followTheme(): void {
  themeAtom.subscribe((theme) => {
    document.documentElement.dataset['theme'] = theme;
  });
}
