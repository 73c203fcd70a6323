import { auditColumns, type CsvColumn, csvColumns } from '#app/features/profiles/export/profile-csv.ts';
import { exportMessages } from '#app/messages/profiles/export-messages.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Checkbox } from '#app/ui/fields/checkbox.tsx';

interface ExportColumnsProps {
  columns: readonly CsvColumn[];
  onChange: (columns: readonly CsvColumn[]) => void;
}

/** The columns of a CSV file. Those with all groups are an option of their own. */
export function ExportColumns({ columns, onChange }: ExportColumnsProps) {
  const has = (column: CsvColumn) => columns.includes(column);
  const without = (removed: readonly CsvColumn[]) => columns.filter((column) => !removed.includes(column));
  const toggle = (toggled: readonly CsvColumn[], isSelected: boolean) =>
    onChange(isSelected ? [...columns, ...toggled] : without(toggled));
  return (
    <div>
      <Checkbox
        label={exportMessages.audit}
        hint={exportMessages.auditHint}
        checked={has('all_groups')}
        onChange={(isSelected) => toggle(auditColumns, isSelected)}
      />
      <Disclosure summary={exportMessages.columnsOf(without(auditColumns).length, csvColumns.length)}>
        <fieldset aria-label={exportMessages.columns} className="grid grid-cols-2">
          {csvColumns.map((column) => (
            <Checkbox
              key={column}
              label={<code translate="no">{column}</code>}
              checked={has(column)}
              onChange={(isSelected) => toggle([column], isSelected)}
            />
          ))}
        </fieldset>
      </Disclosure>
    </div>
  );
}
