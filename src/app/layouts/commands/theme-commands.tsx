import { useAtom } from '@tanstack/react-store';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { themeIcons } from '#app/layouts/theme-button.tsx';
import { themeAtom } from '#app/lib/theme-atom.ts';
import { themes } from '#app/lib/theme-setting.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { themeMessages } from '#app/messages/theme-messages.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The commands that select a theme. */
export function useThemeCommands(): PaletteSection[] {
  const [theme, setTheme] = useAtom(themeAtom);
  const items = themes.map((option) => {
    const icon = themeIcons[option];
    return {
      id: `theme-${option}`,
      label: themeMessages[option],
      icon: <Icon node={icon} className="size-4" />,
      isCurrent: option === theme,
      run: () => setTheme(option),
    };
  });
  return [{ title: paletteListMessages.sections.theme, items }];
}
