import { Monitor, Moon, Sun } from 'lucide-react';
import { themes, useTheme } from '#app/lib/theme.ts';
import { words } from '#app/lib/words.ts';
import { ChoiceMenu } from '#app/ui/choice-menu.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon };
const choices = themes.map((theme) => ({ value: theme, label: words.theme[theme] }));

export function ThemeMenu() {
  const [theme, setTheme] = useTheme();
  const Icon = icons[theme];
  return (
    <ChoiceMenu
      compact
      label={words.theme.label}
      icon={<Icon aria-hidden="true" className="size-4" />}
      choices={choices}
      value={theme}
      onChange={setTheme}
    />
  );
}
