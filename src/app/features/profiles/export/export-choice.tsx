import { useId, useState } from 'react';
import { canStream } from '#app/features/profiles/export/export-file.ts';
import { exportFormats, type FormatName } from '#app/features/profiles/export/export-format.ts';
import { useFilterTexts } from '#app/features/profiles/filter-texts.ts';
import { exportWords } from '#app/lib/words/export.ts';
import { words } from '#app/lib/words/general.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
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
  const filters = useFilterTexts(portal_id);
  const hintId = useId();
  const { file } = exportWords;
  return (
    <>
      <div className="flex flex-col gap-4 overflow-y-auto overscroll-contain px-5 py-4">
        {hasFileFailed && (
          <Banner tone="danger">
            <p className="font-medium">{file.title}</p>
            <p>{file.body}</p>
          </Banner>
        )}
        <div>
          <p>{filters.length > 0 ? exportWords.matching : exportWords.everything}</p>
          <ul className="mt-1 list-disc ps-5 empty:hidden">
            {filters.map(({ label, value }) => (
              <li key={label} className="wrap-anywhere">
                <span className="text-ink-2">{label}:</span> <bdi className="font-medium">{value}</bdi>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <Segmented label={exportWords.format} choices={choices} value={format} onChange={setFormat} />
          <p id={hintId} aria-live="polite" className="mt-2 text-ink-2">
            {exportWords.hints[format]}
          </p>
        </div>
        <p className="text-ink-2">{canStream() ? exportWords.streamed : exportWords.collected}</p>
      </div>
      <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button variant="primary" aria-describedby={hintId} onClick={() => onStart(format)}>
          {exportWords.start}
        </Button>
      </footer>
    </>
  );
}
