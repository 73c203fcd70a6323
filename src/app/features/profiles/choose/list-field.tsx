import { type DragEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { FileChooser } from '#app/features/profiles/choose/file-chooser.tsx';
import { type ReadList, readList } from '#app/features/profiles/choose/read-list.ts';
import { chooseListWords } from '#app/lib/words/choose-list.ts';
import { words } from '#app/lib/words/general.ts';
import { isolate } from '#app/lib/words/catalogue.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/modal.tsx';

interface ListFieldProps {
  text: string;
  onText: (text: string) => void;
  onLookUp: (entries: readonly string[]) => void;
  onCancel: () => void;
}

const mostEntries = 10_000;
const megabyte = 1_000_000;
const largestFile = 5 * megabyte;

/** Where the list is pasted, or read from a file, and what is seen in it. */
export function ListField({ text, onText, onLookUp, onCancel }: ListFieldProps) {
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const shown = useDeferredValue(text);
  const list = useMemo(() => readList(shown), [shown]);
  const number = list.entries.length;

  const readFile = async (file: File) => {
    setProblem(undefined);
    if (file.size > largestFile) {
      setProblem(chooseListWords.fileTooLarge(largestFile / megabyte));
      return;
    }
    try {
      onText(await file.text());
    } catch {
      setProblem(chooseListWords.fileUnreadable);
    }
  };
  const takeDropped = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void readFile(file);
  };
  return (
    <>
      <ModalBody>
        <div className="flex flex-col gap-1.5">
          <label htmlFor={id} className="font-medium">
            {chooseListWords.label}
          </label>
          <p id={`${id}-hint`} className="text-ink-2">
            {chooseListWords.hint} {chooseListWords.limit(mostEntries)}
          </p>
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => onText(event.target.value)}
            onDrop={takeDropped}
            placeholder={chooseListWords.placeholder}
            rows={9}
            dir="auto"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="w-full resize-y rounded-md border border-line-strong bg-surface px-2 py-1.5 font-mono text-xs"
          />
        </div>
        <FileChooser onChoose={(file) => void readFile(file)} />
        {problem && <Banner tone="danger">{problem}</Banner>}
        {number > mostEntries && <Banner tone="warn">{chooseListWords.tooMany(number, mostEntries)}</Banner>}
        <output className="wrap-anywhere empty:hidden">{number > 0 && summary(list)}</output>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button
          variant="primary"
          disabledReason={reasonAgainst(number)}
          onClick={() => onLookUp(readList(text).entries)}
        >
          {chooseListWords.lookUp}
        </Button>
      </ModalFooter>
    </>
  );
}

function reasonAgainst(number: number): string | undefined {
  if (number === 0) return chooseListWords.nothing;
  return number > mostEntries ? chooseListWords.tooMany(number, mostEntries) : undefined;
}

/** How much was seen, and where. */
function summary({ entries, column, duplicates }: ReadList): string {
  return [
    chooseListWords.entries(entries.length),
    typeof column === 'string' && chooseListWords.columnNamed(isolate(column)),
    typeof column === 'number' && chooseListWords.columnNumber(column),
    duplicates > 0 && chooseListWords.duplicates(duplicates),
  ]
    .filter(Boolean)
    .join(' · ');
}
