import { scrollRowIntoView, findRowLink } from '#app/features/profiles/table/row-link.ts';
import { useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { toggleSelected } from '#app/profile-list/selection.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Shortcuts that move the focus between rows, starting at the first, and select the focused row. */
export function useRowShortcuts(portal_id: string, rows: readonly ReceivedProfile[]): void {
  const focused = () => {
    const row = document.activeElement?.closest('tr');
    return rows.findIndex(({ id }) => row?.contains(findRowLink(id)));
  };
  const move = (offset: number) => {
    const current = focused();
    const target = current === -1 ? rows[0] : rows[current + offset];
    const link = target && findRowLink(target.id);
    if (!link) return;
    link.focus({ preventScroll: true, focusVisible: true });
    scrollRowIntoView(link);
  };
  const select = () => {
    const row = rows[focused()];
    if (row) toggleSelected(portal_id, row);
  };
  useShortcuts('page', { down: () => move(1), up: () => move(-1), select });
}
