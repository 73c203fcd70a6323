import { X } from 'lucide';
import { Fragment, useState } from 'react';
import { ChangeGroupsButton } from '#app/features/profiles/bulk-change/change-groups-button.tsx';
import { useFilterTexts } from '#app/features/profiles/filters/use-filter-texts.ts';
import { SelectMatchingOffer } from '#app/features/profiles/selection/select-matching-offer.tsx';
import { usePageEscape } from '#app/lib/keyboard/use-page-escape.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { clockTime } from '#app/lib/time/clock-time.ts';
import { writeClipboard } from '#app/lib/write-clipboard.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { matchedSelectionMessages } from '#app/messages/profiles/bulk-select-messages.ts';
import { selectionBarMessages } from '#app/messages/profiles/selection-bar-messages.ts';
import type { CompactProfile } from '#app/profile-list/compact-profile.ts';
import { clearSelected, type MatchedList, useMatched, useSelected } from '#app/profile-list/selection.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const selectedProfilesDialog = lazyWithPreload(
  async () =>
    (await import('#app/features/profiles/selection/selected-profiles-dialog.tsx')).SelectedProfilesDialog,
);

interface SelectionBarProps {
  portal_id: string;
  /** The current page of the list. */
  page: ReceivedPage<ReceivedProfile> | undefined;
}

/** The number of selected profiles, on all pages, and the actions for them. */
export function SelectionBar({ portal_id, page }: SelectionBarProps) {
  const selected = useSelected(portal_id);
  const matched = useMatched(portal_id);
  const [isShown, setIsShown] = useState(false);
  const hide = () => setIsShown(false);
  usePageEscape(() => {
    if (selected.size > 0) clearWithUndo(selected.size);
    return selected.size > 0;
  });
  return (
    <>
      <output className="sr-only">{selectionBarMessages.count(selected.size)}</output>
      {selected.size > 0 && (
        <section
          aria-label={selectionBarMessages.bar}
          className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-1 shadow-1"
        >
          <IconButton
            label={selectionBarMessages.clear}
            icon={<Icon node={X} className="size-4" />}
            onClick={clearSelection}
          />
          <div className="me-auto flex min-w-0 grow basis-64 flex-wrap items-baseline gap-x-2">
            <span aria-hidden="true" className="font-medium">
              {selectionBarMessages.count(selected.size)}
            </span>
            {matched && <MatchedNote portal_id={portal_id} matched={matched} />}
          </div>
          {page && <SelectMatchingOffer page={page} selected={selected} matched={matched} />}
          <ChangeGroupsButton portal_id={portal_id} />
          <Button
            aria-label={selectionBarMessages.showLabel}
            aria-haspopup="dialog"
            onClick={() => setIsShown(true)}
          >
            {selectionBarMessages.show}
          </Button>
          <Button onClick={() => void copyEmails([...selected.values()].map(({ profile }) => profile))}>
            {selectionBarMessages.copyEmails}
          </Button>
        </section>
      )}
      {isShown && (
        <LazyBoundary part={selectedProfilesDialog} onGiveUp={hide}>
          {(SelectedProfilesDialog) => <SelectedProfilesDialog portal_id={portal_id} onClose={hide} />}
        </LazyBoundary>
      )}
    </>
  );
}

/** Clearing removes the bar with its focused button, so the focus moves to the table's first column. */
function clearSelection(): void {
  document.querySelector<HTMLElement>('main thead input')?.focus();
  clearSelected();
}

function clearWithUndo(count: number): void {
  const putBack = clearSelected();
  toast(selectionBarMessages.cleared(count), {
    action: { label: selectionBarMessages.putBack, onPress: putBack },
  });
}

async function copyEmails(profiles: readonly CompactProfile[]): Promise<void> {
  const emails = profiles.flatMap(({ email }) => email ?? []);
  const unknown = profiles.length - emails.length;
  try {
    await writeClipboard(emails.join('\n'));
    toast(selectionBarMessages.copied(emails.length), {
      description: unknown > 0 ? selectionBarMessages.unknownEmails(unknown) : undefined,
    });
  } catch {
    toast(commonMessages.copyFailed, { tone: 'danger' });
  }
}

/** Names the list that was selected, and when. */
function MatchedNote({ portal_id, matched }: { portal_id: string; matched: MatchedList }) {
  const { filters, count, readAt, isComplete } = matched;
  const texts = useFilterTexts(portal_id, filters);
  return (
    <p className="min-w-0 wrap-anywhere text-ink-2">
      <span>{matchedSelectionMessages[isComplete ? 'whole' : 'part'](count, clockTime(readAt))}</span>
      {texts.map(({ label, value }) => (
        <Fragment key={label}>
          <span>{` · ${label}: `}</span>
          <UserText className="font-medium">{value}</UserText>
        </Fragment>
      ))}
    </p>
  );
}
