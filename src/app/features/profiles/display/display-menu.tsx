import { useUpdateDisplay } from '#app/features/profiles/display/use-update-display.ts';
import { displayMessages } from '#app/messages/profiles/display-messages.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { type ColumnId, columnIds } from '#app/profile-list/columns-and-density.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useFittingColumns } from '#app/profile-list/use-fitting-columns.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Checkbox } from '#app/ui/fields/checkbox.tsx';
import { PickerPanel } from '#app/ui/pickers/picker-panel.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

const titles: Record<ColumnId, string> = {
  name: profileMessages.name,
  email: profileMessages.email,
  status: profileMessages.status,
  groups: profileMessages.groups,
  consumer_id: profileMessages.consumerId,
  created_at: profileMessages.created,
};

const densities = [
  { value: 'comfortable', label: displayMessages.comfortable },
  { value: 'compact', label: displayMessages.compact },
] as const;

/** The menu for columns and row density. */
export function DisplayMenu({ picker }: { picker: Picker }) {
  const display = useDisplay();
  const fitting = useFittingColumns();
  const hintOf = (id: ColumnId) => {
    if (id === 'name') return displayMessages.always;
    if (!display.columns.includes(id) || fitting.includes(id)) return undefined;
    return id === 'email' ? displayMessages.underName : displayMessages.noRoom;
  };
  const { toggleColumn, setDensity, removeFromLink, isFromLink } = useUpdateDisplay();
  return (
    <PickerPanel label={filterMessages.display} picker={picker}>
      <fieldset className="p-2">
        <legend className="float-start px-2 py-1 text-xs font-medium text-ink-2">
          {displayMessages.columns}
        </legend>
        <div className="clear-both">
          {columnIds.map((id) => (
            <Checkbox
              key={id}
              label={titles[id]}
              hint={hintOf(id)}
              isFixed={id === 'name'}
              checked={display.columns.includes(id)}
              onChange={() => toggleColumn(id)}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-3">
        <span aria-hidden="true" className="text-xs font-medium text-ink-2">
          {displayMessages.density}
        </span>
        <SegmentedControl
          label={displayMessages.density}
          options={densities}
          value={display.density}
          onChange={setDensity}
        />
      </div>
      {isFromLink && (
        <div className="flex flex-col items-start gap-2 border-t border-line px-4 py-3">
          <p className="text-xs text-ink-2">{displayMessages.fromLink}</p>
          <Button onClick={removeFromLink}>{displayMessages.showMyDisplay}</Button>
        </div>
      )}
    </PickerPanel>
  );
}
