import { Columns3 } from 'lucide-react';
import { lazy } from 'react';
import { filterWords } from '#app/lib/words/filters.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';

const loadMenu = async () => ({
  default: (await import('#app/features/profiles/display-menu.tsx')).DisplayMenu,
});
const DisplayMenu = lazy(loadMenu);

/** Opens what decides how the rows are shown. */
export function DisplayButton() {
  return (
    <PickerButton
      load={loadMenu}
      renderPopup={(picker) => <DisplayMenu picker={picker} />}
      variant="ghost"
      aria-label={filterWords.display}
      tooltip={filterWords.display}
      icon={<Columns3 aria-hidden="true" className="size-4" />}
    />
  );
}
