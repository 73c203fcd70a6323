import { useId, useState } from 'react';
import { canStream } from '#app/features/profiles/export/export-file.ts';
import { exportFormats, type FormatName } from '#app/features/profiles/export/export-format.ts';
import { FileFailure } from '#app/features/profiles/export/file-failure.tsx';
import { FilterList } from '#app/features/profiles/filter-list.tsx';
import { exportWords } from '#app/lib/words/export.ts';
import { words } from '#app/lib/words/general.ts';
import { isFiltered } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { Button } from '#app/ui/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/modal.tsx';
import { Segmented } from '#app/ui/segmented.tsx';

interface ExportChoiceProps {
  portal_id: string;
  hasFileFailed: boolean;
  onCancel: () => void;
  onStart: (format: FormatName) => void;
}

// Keys of a constant: its own.
const names = Object.keys(exportFormats) as FormatName[];
const choices = names.map((value) => ({ value, label: exportWords.formats[value] }));

/** What will be exported, the format, and where the rows are kept meanwhile. */
export function ExportChoice({ portal_id, hasFileFailed, onCancel, onStart }: ExportChoiceProps) {
  const [format, setFormat] = useState<FormatName>('csv');
  const [params] = useListParams();
  const hintId = useId();
  return (
    <>
      <ModalBody>
        {hasFileFailed && <FileFailure />}
        <div>
          <p>{isFiltered(params) ? exportWords.matching : exportWords.everything}</p>
          <FilterList portal_id={portal_id} filters={params} />
        </div>
        <div>
          <Segmented label={exportWords.format} choices={choices} value={format} onChange={setFormat} />
          <p id={hintId} aria-live="polite" className="mt-2 text-ink-2">
            {exportWords.hints[format]}
          </p>
        </div>
        <p className="text-ink-2">{canStream() ? exportWords.streamed : exportWords.collected}</p>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button variant="primary" aria-describedby={hintId} onClick={() => onStart(format)}>
          {exportWords.start}
        </Button>
      </ModalFooter>
    </>
  );
}
