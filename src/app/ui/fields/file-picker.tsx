import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#app/ui/buttons/button.tsx';

interface FilePickerProps {
  label: string;
  hint: string;
  /** The types and extensions to offer, as in HTML. */
  accept: string;
  onSelect: (file: File) => void;
}

/** Selects a file. The same file can be selected again after it was edited. */
export function FilePicker({ label, hint, accept, onSelect }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
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
        {label}
      </Button>
      <span className="text-ink-2">{hint}</span>
    </div>
  );
}
