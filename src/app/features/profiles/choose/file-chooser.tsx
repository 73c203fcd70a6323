import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { chooseListWords } from '#app/lib/words/choose-list.ts';
import { Button } from '#app/ui/button.tsx';

/** Lets somebody choose a text file; the same one again too, after it was changed. */
export function FileChooser({ onChoose }: { onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={chooseListWords.chooseFile}
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
      <Button
        icon={<FileUp aria-hidden="true" className="size-3.5 text-ink-3" />}
        onClick={() => input.current?.click()}
      >
        {chooseListWords.chooseFile}
      </Button>
      <span className="text-ink-2">{chooseListWords.dropHint}</span>
    </div>
  );
}
