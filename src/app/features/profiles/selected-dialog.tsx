import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { ProfileAvatar } from '#app/list/profile-avatar.tsx';
import { deselect, useSelected } from '#app/list/selection.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { selectedWords } from '#app/lib/words/selection.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Modal } from '#app/ui/modal.tsx';

const rowHeight = 48;

/** Everyone selected, on whichever page they stand, each with a way out of the selection. */
export function SelectedDialog({ portal_id, onClose }: { portal_id: string; onClose: () => void }) {
  return (
    <Modal title={selectedWords.title} onClose={onClose}>
      <SelectedList portal_id={portal_id} />
    </Modal>
  );
}

function SelectedList({ portal_id }: { portal_id: string }) {
  const selected = [...useSelected(portal_id).values()];
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: selected.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const remove = (index: number) => {
    const profile = selected[index]?.profile;
    // The button goes with its row: the focus stays on the list.
    list.current?.focus();
    if (profile) deselect(portal_id, [profile.id]);
  };
  return (
    <div
      ref={list}
      tabIndex={-1}
      className="max-h-96 overflow-y-auto overscroll-contain px-5 py-2 outline-none"
    >
      {selected.length === 0 && <p className="py-4 text-center text-ink-2">{selectedWords.none}</p>}
      <ul aria-label={selectedWords.title} className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const profile = selected[index]?.profile;
          return (
            profile && (
              <li
                key={key}
                aria-setsize={selected.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 flex items-center gap-2.5"
                style={{ top: start, height: rowHeight }}
              >
                <ProfileAvatar profile={profile} />
                <span className="min-w-0 flex-1">
                  <bdi className="block truncate font-medium">{profile.name}</bdi>
                  <bdi className="block truncate text-xs text-ink-2">
                    {profile.email ?? profileWords.noEmail}
                  </bdi>
                </span>
                <IconButton
                  label={selectedWords.remove(profile.name)}
                  icon={<X aria-hidden="true" className="size-4" />}
                  onClick={() => remove(index)}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
