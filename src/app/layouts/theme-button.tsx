import { useAtom } from '@tanstack/react-store';
import { Monitor, Moon, Sun } from 'lucide';
import { themes } from '#app/lib/theme-setting.ts';
import { themeAtom } from '#app/lib/theme-atom.ts';
import { themeMessages } from '#app/messages/theme-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

export const themeIcons = { system: Monitor, light: Sun, dark: Moon };

/** Shows the theme. Each click selects the next one: system, light, dark. */
export function ThemeButton({ className }: { className?: string | undefined }) {
  const [theme, setTheme] = useAtom(themeAtom);
  const icon = themeIcons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <IconButton
      className={className}
      label={themeMessages.label(themeMessages[theme])}
      icon={<Icon node={icon} className="size-4" />}
      onClick={() => setTheme(next)}
    />
  );
}
