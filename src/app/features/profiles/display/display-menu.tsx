import { densityOptions, useColumnOptions } from '#app/features/profiles/display/use-column-options.ts';
import { useUpdateDisplay } from '#app/features/profiles/display/use-update-display.ts';
import { displayMessages } from '#app/messages/profiles/display-messages.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Checkbox } from '#app/ui/fields/checkbox.tsx';
import { PickerPanel } from '#app/ui/pickers/picker-panel.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

/** The menu for columns and row density. */
export function DisplayMenu({ picker }: { picker: Picker }) {
  const { density } = useDisplay();
  const columns = useColumnOptions();
  const { toggleColumn, setDensity, removeFromLink, isFromLink } = useUpdateDisplay();
  return (
    <PickerPanel label={filterMessages.display} picker={picker}>
      <fieldset className="p-2">
        <legend className="float-start px-2 py-1 text-xs font-medium text-ink-2">
          {displayMessages.columns}
        </legend>
        <div className="clear-both">
          {columns.map(({ id, title, hint, isShown }) => (
            <Checkbox
              key={id}
              label={title}
              hint={id === 'name' ? displayMessages.always : hint}
              isFixed={id === 'name'}
              checked={isShown}
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
          options={densityOptions}
          value={density}
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
