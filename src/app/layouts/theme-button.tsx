import { useAtom } from '@tanstack/react-store';
import { Monitor, Moon, Sun } from 'lucide-react';
import { themes } from '#app/lib/theme-choice.ts';
import { themeAtom } from '#app/lib/theme.ts';
import { themeWords } from '#app/lib/words/theme.ts';
import { IconButton } from '#app/ui/icon-button.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Shows the theme; each press goes to the next: system, light, dark. */
export function ThemeButton() {
  const [theme, setTheme] = useAtom(themeAtom);
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <IconButton
      label={themeWords.label(themeWords[theme])}
      icon={<Icon aria-hidden="true" className="size-4" />}
      onClick={() => setTheme(next)}
    />
  );
}
