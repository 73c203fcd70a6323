import { X } from 'lucide-react';
import { useState } from 'react';
import { latePart } from '#app/lib/late-part.ts';
import { clearSelected, useSelected } from '#app/list/selection.ts';
import { words } from '#app/lib/words/general.ts';
import { selectedWords } from '#app/lib/words/selection.ts';
import { Button } from '#app/ui/button.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Late } from '#app/ui/late.tsx';
import { toast } from '#app/ui/toasts.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

const selectedDialog = latePart(
  async () => (await import('#app/features/profiles/selected-dialog.tsx')).SelectedDialog,
);

/** What is selected, on whichever pages, and what can be done with it. */
export function SelectionBar({ portal_id }: { portal_id: string }) {
  const selected = useSelected(portal_id);
  const [isShown, setIsShown] = useState(false);
  const hide = () => setIsShown(false);
  return (
    <>
      <output className="sr-only">{selectedWords.count(selected.size)}</output>
      {selected.size > 0 && (
        <section
          aria-label={selectedWords.bar}
          className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface py-1 ps-3 pe-1 shadow-1"
        >
          <span aria-hidden="true" className="me-auto font-medium">
            {selectedWords.count(selected.size)}
          </span>
          <Button
            aria-label={selectedWords.showLabel}
            aria-haspopup="dialog"
            onClick={() => setIsShown(true)}
          >
            {selectedWords.show}
          </Button>
          <Button onClick={() => void copyEmails([...selected.values()])}>{selectedWords.copyEmails}</Button>
          <IconButton
            label={selectedWords.clear}
            icon={<X aria-hidden="true" className="size-4" />}
            onClick={clear}
          />
        </section>
      )}
      {isShown && (
        <Late part={selectedDialog} onGiveUp={hide}>
          {(SelectedDialog) => <SelectedDialog portal_id={portal_id} onClose={hide} />}
        </Late>
      )}
    </>
  );
}

/** The bar goes with its button: the focus moves on to the table's first column. */
function clear(): void {
  document.querySelector<HTMLElement>('main thead input')?.focus();
  clearSelected();
}

async function copyEmails(profiles: readonly ReceivedProfile[]): Promise<void> {
  const emails = profiles.flatMap(({ email }) => email ?? []);
  const unknown = profiles.length - emails.length;
  try {
    await navigator.clipboard.writeText(emails.join('\n'));
    toast(selectedWords.copied(emails.length), {
      description: unknown > 0 ? selectedWords.unknownEmails(unknown) : undefined,
    });
  } catch {
    toast(words.copyFailed, { tone: 'danger' });
  }
}
