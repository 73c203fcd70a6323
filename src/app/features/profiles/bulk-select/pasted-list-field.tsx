import { useDeferredValue, useId, useMemo, useState } from 'react';
import { type PastedList, parsePastedList } from '#app/features/profiles/bulk-select/parse-pasted-list.ts';
import { UnrecognizedNotice } from '#app/features/profiles/bulk-select/unrecognized-notice.tsx';
import { fileMessages } from '#app/messages/file-messages.ts';
import { pastedListMessages } from '#app/messages/profiles/pasted-list-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { isolate } from '#app/messages/define-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { FilePicker } from '#app/ui/fields/file-picker.tsx';
import { exactText } from '#app/ui/fields/exact-text.ts';
import { noAutofill } from '#app/ui/fields/no-autofill.ts';
import { decodeText } from '#text/decode-text.ts';

interface PastedListFieldProps {
  text: string;
  onText: (text: string) => void;
  onLookUp: (list: PastedList) => void;
  onCancel: () => void;
}

const listFiles = '.csv,.tsv,.txt,.ndjson,.json,text/csv,text/tab-separated-values,text/plain';
const maxEntries = 10_000;
const megabyte = 1_000_000;
const maxFileSize = 5 * megabyte;

/** Takes a pasted list or a file, and summarizes what it contains. */
export function PastedListField({ text, onText, onLookUp, onCancel }: PastedListFieldProps) {
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const [isGuessed, setIsGuessed] = useState(false);
  const deferredText = useDeferredValue(text);
  const list = useMemo(() => parsePastedList(deferredText), [deferredText]);
  const entryCount = list.entries.length;

  const readFile = async (file: File) => {
    setProblem(undefined);
    setIsGuessed(false);
    if (file.size > maxFileSize) {
      setProblem(pastedListMessages.fileTooLarge(maxFileSize / megabyte));
      return;
    }
    try {
      const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
      if (!decoded) {
        setProblem(pastedListMessages.fileNotText);
        return;
      }
      setIsGuessed(decoded.encoding === 'windows-1252');
      onText(decoded.text);
    } catch {
      setProblem(pastedListMessages.fileUnreadable);
    }
  };
  return (
    <>
      <ModalBody>
        <div className="flex flex-col gap-1.5">
          <label htmlFor={id} className="font-medium">
            {pastedListMessages.label}
          </label>
          <p id={`${id}-hint`} className="text-ink-2">
            {`${pastedListMessages.hint} ${pastedListMessages.limit(maxEntries)}`}
          </p>
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => onText(event.target.value)}
            placeholder={pastedListMessages.placeholder}
            rows={9}
            dir="auto"
            {...noAutofill}
            {...exactText}
            className="w-full resize-y rounded-md border border-line-strong bg-surface px-2 py-1.5 font-mono text-xs"
          />
        </div>
        <FilePicker
          label={pastedListMessages.selectFile}
          hint={pastedListMessages.dropHint}
          accept={listFiles}
          onSelect={(file) => void readFile(file)}
        />
        {problem && <Banner tone="danger">{problem}</Banner>}
        {isGuessed && <p className="text-ink-2">{fileMessages.guessedEncoding}</p>}
        {entryCount > maxEntries && (
          <Banner tone="warn">{pastedListMessages.tooMany(entryCount, maxEntries)}</Banner>
        )}
        <output className="wrap-anywhere empty:hidden">{entryCount > 0 && pastedListSummary(list)}</output>
        <UnrecognizedNotice texts={list.unrecognized} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={onCancel}>{commonMessages.cancel}</Button>
        <Button
          variant="primary"
          disabledReason={disabledReasonOf(entryCount)}
          onClick={() => onLookUp(parsePastedList(text))}
        >
          {pastedListMessages.lookUp}
        </Button>
      </ModalFooter>
    </>
  );
}

function disabledReasonOf(entryCount: number): string | undefined {
  if (entryCount === 0) return pastedListMessages.nothing;
  return entryCount > maxEntries ? pastedListMessages.tooMany(entryCount, maxEntries) : undefined;
}

/** The number of entries and duplicates, and the column that they come from. */
function pastedListSummary({ entries, column, duplicates }: PastedList): string {
  return [
    pastedListMessages.entries(entries.length),
    typeof column === 'string' && pastedListMessages.columnNamed(isolate(column)),
    typeof column === 'number' && pastedListMessages.columnNumber(column),
    duplicates > 0 && pastedListMessages.duplicates(duplicates),
  ]
    .filter(Boolean)
    .join(' · ');
}
