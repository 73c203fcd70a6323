import { useChangeDisplay } from '#app/features/profiles/use-change-display.ts';
import { displayWords } from '#app/lib/words/display.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { type ColumnId, columnIds } from '#app/list/display.ts';
import { useDisplay } from '#app/list/use-display.ts';
import { useFittingColumns } from '#app/list/use-fitting-columns.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import type { Picker } from '#app/ui/use-picker.ts';

const titles: Record<ColumnId, string> = {
  name: profileWords.name,
  email: profileWords.email,
  status: profileWords.status,
  groups: profileWords.groups,
  consumer_id: profileWords.consumerId,
  created_at: profileWords.created,
};

const densities = [
  { value: 'comfortable', label: displayWords.comfortable },
  { value: 'compact', label: displayWords.compact },
] as const;

/** Which columns are shown, and how dense the rows are. */
export function DisplayMenu({ picker }: { picker: Picker }) {
  const display = useDisplay();
  const fitting = useFittingColumns();
  const hintOf = (id: ColumnId) => {
    if (id === 'name') return displayWords.always;
    if (!display.columns.includes(id) || fitting.includes(id)) return undefined;
    return id === 'email' ? displayWords.underName : displayWords.noRoom;
  };
  const { toggleColumn, setDensity, leaveToBrowser, isFromLink } = useChangeDisplay();
  return (
    <Panel label={filterWords.display} picker={picker}>
      <fieldset className="p-2">
        <legend className="float-start px-2 py-1 text-xs font-medium text-ink-2">
          {displayWords.columns}
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
          {displayWords.density}
        </span>
        <Segmented
          label={displayWords.density}
          choices={densities}
          value={display.density}
          onChange={setDensity}
        />
      </div>
      {isFromLink && (
        <div className="flex flex-col items-start gap-2 border-t border-line px-4 py-3">
          <p className="text-xs text-ink-2">{displayWords.fromLink}</p>
          <Button onClick={leaveToBrowser}>{displayWords.ownWay}</Button>
        </div>
      )}
    </Panel>
  );
}
