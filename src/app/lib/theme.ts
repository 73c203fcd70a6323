import { useSyncExternalStore } from 'react';
import { rememberTheme, type Theme, themes } from '#app/lib/theme-choice.ts';

const changed = new EventTarget();

/** The chosen theme; the first script has put the remembered one on the root element before the first paint. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, current);
  return [theme, setTheme];
}

function current(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system';
}

function setTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  rememberTheme(theme);
  changed.dispatchEvent(new Event('change'));
}

function subscribe(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}
