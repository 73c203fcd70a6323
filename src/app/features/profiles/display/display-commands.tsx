import { Columns3, Rows2, Rows3 } from 'lucide';
import { useLocation } from 'react-router';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { densityOptions, useColumnOptions } from '#app/features/profiles/display/use-column-options.ts';
import { useUpdateDisplay } from '#app/features/profiles/display/use-update-display.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { isListPath } from '#app/profile-list/is-list-path.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { Icon } from '#app/ui/icon.tsx';

const densityIcons = { comfortable: Rows2, compact: Rows3 };

/** The commands that show and hide columns and set the density; none without the list. */
export function useDisplayCommands(portal_id: string): PaletteSection[] {
  const { pathname } = useLocation();
  const { density } = useDisplay();
  const columns = useColumnOptions();
  const { toggleColumn, setDensity } = useUpdateDisplay();
  const { sections, showColumn, hideColumn } = paletteListMessages;
  if (!isListPath(portal_id, pathname)) return [];
  return [
    {
      title: sections.columns,
      items: columns
        .filter(({ id }) => id !== 'name')
        .map(({ id, title, hint, isShown }) => ({
          id: `column-${id}`,
          label: isShown ? hideColumn(title) : showColumn(title),
          icon: <Icon node={Columns3} className="size-4" />,
          hint,
          run: () => toggleColumn(id),
        })),
    },
    {
      title: sections.density,
      items: densityOptions.map(({ value, label }) => {
        const icon = densityIcons[value];
        return {
          id: `density-${value}`,
          label,
          icon: <Icon node={icon} className="size-4" />,
          isCurrent: value === density,
          run: () => setDensity(value),
        };
      }),
    },
  ];
}
