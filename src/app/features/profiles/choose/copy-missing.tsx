import { lookupWords } from '#app/lib/words/choose-list.ts';
import { copyLabels, useCopy } from '#app/lib/use-copy.ts';
import { Button } from '#app/ui/button.tsx';
import { copyIcons } from '#app/ui/copy-button.tsx';

/** Copies the entries that name nobody, one a line, to be mended elsewhere. */
export function CopyMissing({ text }: { text: () => string }) {
  const { state, copy, forget } = useCopy();
  const Icon = copyIcons[state];
  return (
    <Button
      variant="ghost"
      icon={<Icon aria-hidden="true" className="size-3.5" />}
      onClick={() => copy(text())}
      onBlur={forget}
    >
      {copyLabels[state] ?? lookupWords.copyMissing}
    </Button>
  );
}
