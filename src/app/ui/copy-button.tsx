import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { words } from '#app/lib/words/general.ts';
import { IconButton } from '#app/ui/icon-button.tsx';

const labels = { idle: null, copied: words.copied, failed: words.copyFailed };
const icons = { idle: Copy, copied: Check, failed: TriangleAlert };

/** Copies a text and says whether it worked, to the eye and to a screen reader. */
export function CopyButton({ text, what, className }: { text: string; what: string; className?: string }) {
  const [state, setState] = useState<keyof typeof labels>('idle');
  const Icon = icons[state];
  return (
    <>
      <IconButton
        label={labels[state] ?? words.copyOf(what)}
        icon={<Icon aria-hidden="true" className="size-3.5" />}
        className={className}
        onClick={(event) => {
          event.stopPropagation();
          navigator.clipboard.writeText(text).then(
            () => setState('copied'),
            () => setState('failed'),
          );
        }}
        onBlur={() => setState('idle')}
        onPointerLeave={() => setState('idle')}
      />
      <output className="sr-only">{labels[state]}</output>
    </>
  );
}
