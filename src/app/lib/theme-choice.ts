import { recall, remember } from '#app/lib/storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme that this browser was told to use. */
export function recallTheme(): Theme {
  return themes.find((theme) => theme === recall('theme')) ?? 'system';
}

export function rememberTheme(theme: Theme): void {
  remember('theme', theme);
}
