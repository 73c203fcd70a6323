import { rememberedAtom } from '#app/lib/remembered.ts';
import { readTheme } from '#app/lib/theme-choice.ts';

/** The chosen theme. The first script has put the remembered one on the root element before the first paint. */
export const themeAtom = rememberedAtom('theme', { read: readTheme, write: (theme) => theme });

themeAtom.subscribe((theme) => {
  document.documentElement.dataset['theme'] = theme;
});
