import { Columns3 } from 'lucide-react';
import { latePart } from '#app/lib/late-part.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';

const displayMenu = latePart(
  async () => (await import('#app/features/profiles/display-menu.tsx')).DisplayMenu,
);

/** Opens what decides how the rows are shown. */
export function DisplayButton() {
  return (
    <PickerButton
      popup={displayMenu}
      renderPopup={(DisplayMenu, picker) => <DisplayMenu picker={picker} />}
      variant="ghost"
      aria-label={filterWords.display}
      tooltip={filterWords.display}
      icon={<Columns3 aria-hidden="true" className="size-4" />}
    />
  );
}
