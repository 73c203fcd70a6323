import { useId, useState } from 'react';
import { canStream } from '#app/features/profiles/export/export-file.ts';
import { exportFormats, type FormatName } from '#app/features/profiles/export/export-format.ts';
import { FileErrorNotice } from '#app/features/profiles/export/file-error-notice.tsx';
import { useReadingCost } from '#app/features/profiles/complete-search/use-reading-cost.ts';
import { FilterList } from '#app/features/profiles/filters/filter-list.tsx';
import { exportMessages } from '#app/messages/profiles/export-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

interface ExportOptionsProps {
  portal_id: string;
  hasFileFailed: boolean;
  onCancel: () => void;
  onStart: (format: FormatName) => void;
}

// `Object.keys` returns strings; these are the keys of a constant.
const formatNames = Object.keys(exportFormats) as FormatName[];
const formatOptions = formatNames.map((value) => ({ value, label: exportMessages.formats[value] }));

/** Shows what will be exported, asks for the format, and says where the rows are stored until the export is done. */
export function ExportOptions({ portal_id, hasFileFailed, onCancel, onStart }: ExportOptionsProps) {
  const [format, setFormat] = useState<FormatName>('csv');
  const [params] = useListParams();
  const cost = useReadingCost(portal_id, params);
  const hintId = useId();
  return (
    <>
      <ModalBody>
        {hasFileFailed && <FileErrorNotice />}
        <div>
          <p>{profileListParams.isFiltered(params) ? exportMessages.matching : exportMessages.everything}</p>
          <FilterList portal_id={portal_id} filters={params} />
          {cost && <p className="mt-1 text-ink-2">{cost}</p>}
        </div>
        <div>
          <SegmentedControl
            label={exportMessages.format}
            options={formatOptions}
            value={format}
            onChange={setFormat}
          />
          <p id={hintId} aria-live="polite" className="mt-2 text-ink-2">
            {exportMessages.hints[format]}
          </p>
        </div>
        <p className="text-ink-2">{canStream() ? exportMessages.streamed : exportMessages.collected}</p>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onCancel}>{commonMessages.cancel}</Button>
        <Button variant="primary" aria-describedby={hintId} onClick={() => onStart(format)}>
          {exportMessages.start}
        </Button>
      </ModalFooter>
    </>
  );
}
