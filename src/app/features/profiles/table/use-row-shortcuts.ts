import { findRowLink } from '#app/features/profiles/table/row-link.ts';
import { useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { toggleSelected } from '#app/profile-list/selection.ts';
import { scrollRowIntoView } from '#app/table/scroll-row-into-view.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/**
 * Shortcuts that move the focus between rows, starting at the first, and select the focused row. A profile that is open
 * beside the list moves along.
 * @param openId of the profile that is open
 */
export function useRowShortcuts(
  portal_id: string,
  rows: readonly ReceivedProfile[],
  openId: string | undefined,
  onOpen: (profile_id: string) => void,
): void {
  const focused = () => {
    const row = document.activeElement?.closest('tr');
    return rows.findIndex(({ id }) => (row ? row.contains(findRowLink(id)) : id === openId));
  };
  const move = (offset: number) => {
    const current = focused();
    const target = current === -1 ? rows[0] : rows[current + offset];
    const link = target && findRowLink(target.id);
    if (!link) return;
    link.focus({ preventScroll: true, focusVisible: true });
    scrollRowIntoView(link);
    if (openId) onOpen(target.id);
  };
  const select = () => {
    const row = rows[focused()];
    if (row) toggleSelected(portal_id, row);
  };
  useShortcuts('page', { down: () => move(1), up: () => move(-1), select });
}
