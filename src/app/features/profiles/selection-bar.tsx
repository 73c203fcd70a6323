import { X } from 'lucide-react';
import { useState } from 'react';
import { latePart } from '#app/lib/late-part.ts';
import type { KeptProfile } from '#app/list/kept-profile.ts';
import { clearSelected, useMatched, useSelected } from '#app/list/selection.ts';
import { ChangeGroupsButton } from '#app/features/profiles/change-groups/change-groups-button.tsx';
import { MatchedNote } from '#app/features/profiles/matched-note.tsx';
import { MatchingOffer } from '#app/features/profiles/matching-offer.tsx';
import { words } from '#app/lib/words/general.ts';
import { selectedWords } from '#app/lib/words/selection.ts';
import { Button } from '#app/ui/button.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Late } from '#app/ui/late.tsx';
import { toast } from '#app/ui/toasts.tsx';
import type { ReceivedPage } from '#contract/page.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const selectedDialog = latePart(
  async () => (await import('#app/features/profiles/selected-dialog.tsx')).SelectedDialog,
);

interface SelectionBarProps {
  portal_id: string;
  /** What the list shows. */
  page: ReceivedPage<ReceivedProfile> | undefined;
}

/** What is selected, on whichever pages, and what can be done with it. */
export function SelectionBar({ portal_id, page }: SelectionBarProps) {
  const selected = useSelected(portal_id);
  const matched = useMatched(portal_id);
  const [isShown, setIsShown] = useState(false);
  const hide = () => setIsShown(false);
  return (
    <>
      <output className="sr-only">{selectedWords.count(selected.size)}</output>
      {selected.size > 0 && (
        <section
          aria-label={selectedWords.bar}
          className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-1 shadow-1"
        >
          <IconButton
            label={selectedWords.clear}
            icon={<X aria-hidden="true" className="size-4" />}
            onClick={clear}
          />
          <div className="me-auto flex min-w-0 grow basis-64 flex-wrap items-baseline gap-x-2">
            <span aria-hidden="true" className="font-medium">
              {selectedWords.count(selected.size)}
            </span>
            {matched && <MatchedNote portal_id={portal_id} matched={matched} />}
          </div>
          {page && <MatchingOffer page={page} selected={selected} matched={matched} />}
          <ChangeGroupsButton portal_id={portal_id} />
          <Button
            aria-label={selectedWords.showLabel}
            aria-haspopup="dialog"
            onClick={() => setIsShown(true)}
          >
            {selectedWords.show}
          </Button>
          <Button onClick={() => void copyEmails([...selected.values()].map(({ profile }) => profile))}>
            {selectedWords.copyEmails}
          </Button>
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

async function copyEmails(profiles: readonly KeptProfile[]): Promise<void> {
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
