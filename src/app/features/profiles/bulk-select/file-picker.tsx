import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { pastedListMessages } from '#app/messages/profiles/pasted-list-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';

/** Selects a text file. The same file can be selected again after it was edited. */
export function FilePicker({ onSelect }: { onSelect: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={pastedListMessages.selectFile}
        accept=".csv,.tsv,.txt,.ndjson,.json,text/csv,text/tab-separated-values,text/plain"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onSelect(file);
        }}
      />
      <Button
        icon={<FileUp aria-hidden="true" className="size-3.5 text-ink-3" />}
        onClick={() => input.current?.click()}
      >
        {pastedListMessages.selectFile}
      </Button>
      <span className="text-ink-2">{pastedListMessages.dropHint}</span>
    </div>
  );
}
