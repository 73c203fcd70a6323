export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme that a remembered text means. */
export function parseTheme(text: string | null): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}
