export const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Parses the stored text of a theme. */
export function parseTheme(text: string | null): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}
