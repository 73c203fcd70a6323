import { useNavigate } from 'react-router';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { navigation, screens, useCurrentScreens } from '#app/navigation/screens.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The commands that go to the screens of a portal. */
export function useScreenCommands(portal_id: string): PaletteSection[] {
  const current = useCurrentScreens();
  const navigate = useNavigate();
  const items = [...navigation, screens.importPeople].map((screen) => {
    const { title, icon, nav } = screen;
    const path = nav(portal_id);
    return {
      id: path,
      label: title,
      icon: <Icon node={icon} className="size-4" />,
      isCurrent: current.includes(screen),
      run: () => void navigate(path),
    };
  });
  return [{ title: paletteListMessages.sections.screens, items }];
}
