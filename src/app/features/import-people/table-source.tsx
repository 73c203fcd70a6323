import { useMutation } from '@tanstack/react-query';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { readFileText, UnsuitableFile } from '#app/features/import-people/read-file-text.ts';
import { StepTitle } from '#app/features/import-people/step-title.tsx';
import { type PeopleTable, readTable } from '#app/features/import-people/read-table.ts';
import { errorMessages } from '#app/messages/error-messages.ts';
import { importFileMessages } from '#app/messages/people/import-file-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { FilePicker } from '#app/ui/fields/file-picker.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';

const tableFiles = '.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain';

interface TableSourceProps {
  /** Whether someone came back from the next step. */
  isReturn: boolean;
  /** The pasted table. */
  text: string;
  onText: (text: string) => void;
  onRead: (table: PeopleTable) => void;
}

/** Takes a file or a pasted table. */
export function TableSource({ isReturn, text, onText, onRead }: TableSourceProps) {
  const isEmbedded = useIsEmbedded();
  const read = useMutation({
    mutationFn: async (source: File | string) =>
      typeof source === 'string'
        ? readTable({ text: source, file: undefined, encoding: undefined }, isEmbedded)
        : readTable({ ...(await readFileText(source, isEmbedded)), file: source.name }, isEmbedded),
    onSuccess: onRead,
  });
  const { error } = read;
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {isReturn && <StepTitle>{importFileMessages.source}</StepTitle>}
      <p className="text-ink-2">{importFileMessages.intro}</p>
      <FilePicker
        label={importFileMessages.selectFile}
        hint={importFileMessages.dropHint}
        accept={tableFiles}
        onSelect={(file) => read.mutate(file)}
      />
      {error && (
        <Banner tone="danger">
          {error instanceof UnsuitableFile ? error.message : errorMessages.unexpected.title}
        </Banner>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read.mutate(text);
        }}
        className="flex flex-col items-start gap-2"
      >
        <div className="w-full">
          <TextField
            isMultiline
            label={importFileMessages.paste}
            hint={importFileMessages.pasteHint}
            value={text}
            onChange={onText}
          />
        </div>
        <Button type="submit" disabledReason={disabledReasonOf(read.isPending, text)}>
          {read.isPending ? importFileMessages.reading : importFileMessages.readPasted}
        </Button>
      </form>
    </div>
  );
}

function disabledReasonOf(isPending: boolean, text: string): string | undefined {
  if (isPending) return importFileMessages.reading;
  return text.trim() === '' ? importFileMessages.nothingPasted : undefined;
}
