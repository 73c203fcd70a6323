import { FileUp } from 'lucide';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface FilePickerProps {
  label: string;
  hint: string;
  /** The types and extensions to offer, as in HTML. */
  accept: string;
  onSelect: (file: File) => void;
}

/** Selects a file, or takes one that is dropped anywhere. The same file can be selected again after it was edited. */
export function FilePicker({ label, hint, accept, onSelect }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const drop = useEffectEvent(onSelect);
  useEffect(() => {
    const takeFile = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Otherwise the page would refuse the file.
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file && event.type === 'drop') drop(file);
    };
    document.addEventListener('dragover', takeFile);
    document.addEventListener('drop', takeFile);
    return () => {
      document.removeEventListener('dragover', takeFile);
      document.removeEventListener('drop', takeFile);
    };
  }, []);
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
        icon={<Icon node={FileUp} className="size-3.5 text-ink-3" />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <span className="text-ink-2">{hint}</span>
    </div>
  );
}
