import { useId, useState } from 'react';
import { ExportColumns } from '#app/features/profiles/export/export-columns.tsx';
import { canStream } from '#app/features/profiles/export/export-file.ts';
import { formatNames, type FormatName } from '#app/features/profiles/export/export-format.ts';
import { FileErrorNotice } from '#app/features/profiles/export/file-error-notice.tsx';
import { type CsvColumn, csvColumns } from '#app/features/profiles/export/profile-csv.ts';
import { useReadingCost } from '#app/features/profiles/complete-search/use-reading-cost.ts';
import { FilterList } from '#app/features/profiles/filters/filter-list.tsx';
import { exportMessages } from '#app/messages/profiles/export-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { useSelected } from '#app/profile-list/selection.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

/** What to export, and how. */
export interface ExportChoice {
  profiles: 'list' | 'selected';
  format: FormatName;
  columns: readonly CsvColumn[];
}

interface ExportOptionsProps {
  portal_id: string;
  params: ListParams;
  hasFileFailed: boolean;
  onCancel: () => void;
  onStart: (choice: ExportChoice) => void;
}

const formatOptions = formatNames.map((value) => ({ value, label: exportMessages.formats[value] }));

/** Asks what will be exported, shows it, and says where the rows are stored until the export is done. */
export function ExportOptions({ portal_id, params, hasFileFailed, onCancel, onStart }: ExportOptionsProps) {
  const { size } = useSelected(portal_id);
  const [choice, setChoice] = useState<ExportChoice>({
    profiles: size > 0 ? 'selected' : 'list',
    format: 'csv',
    columns: csvColumns,
  });
  const change = (part: Partial<ExportChoice>) => setChoice((now) => ({ ...now, ...part }));
  const { profiles, format, columns } = choice;
  const isFiltered = profileListParams.isFiltered(params);
  const hintId = useId();
  const hasNoColumns = format === 'csv' && columns.length === 0;
  return (
    <>
      <ModalBody>
        {hasFileFailed && <FileErrorNotice />}
        {size > 0 && (
          <div>
            <SegmentedControl
              label={exportMessages.profiles}
              options={[
                { value: 'selected', label: exportMessages.selectedOf(size) },
                { value: 'list', label: isFiltered ? exportMessages.matchingOf : exportMessages.everyone },
              ]}
              value={profiles}
              onChange={(value) => change({ profiles: value })}
            />
          </div>
        )}
        {profiles === 'selected' ? (
          <p>{exportMessages.selection(size)}</p>
        ) : (
          <ListToExport portal_id={portal_id} params={params} />
        )}
        <div>
          <SegmentedControl
            label={exportMessages.format}
            options={formatOptions}
            value={format}
            onChange={(value) => change({ format: value })}
          />
          <p id={hintId} aria-live="polite" className="mt-2 text-ink-2">
            {exportMessages.hints[format]}
          </p>
        </div>
        {format === 'csv' && (
          <ExportColumns columns={columns} onChange={(selected) => change({ columns: selected })} />
        )}
        <p className="text-ink-2">{canStream() ? exportMessages.streamed : exportMessages.collected}</p>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onCancel}>{commonMessages.cancel}</Button>
        <Button
          variant="primary"
          aria-describedby={hintId}
          disabledReason={hasNoColumns ? exportMessages.noColumns : undefined}
          onClick={() => onStart(choice)}
        >
          {exportMessages.start}
        </Button>
      </ModalFooter>
    </>
  );
}

function ListToExport({ portal_id, params }: Pick<ExportOptionsProps, 'portal_id' | 'params'>) {
  const cost = useReadingCost(portal_id, params);
  return (
    <div>
      <p>{profileListParams.isFiltered(params) ? exportMessages.matching : exportMessages.everything}</p>
      <FilterList portal_id={portal_id} filters={params} />
      {cost && <p className="mt-1 text-ink-2">{cost}</p>}
    </div>
  );
}
