import { revealRow, rowLink } from '#app/features/profiles/profile-row.ts';
import { useKeys } from '#app/lib/use-keys.ts';
import { toggleSelected } from '#app/list/selection.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** Up and down move the focus from row to row, and from elsewhere to the first; the row that has it can be selected. */
export function useRowKeys(portal_id: string, rows: readonly ReceivedProfile[]): void {
  const focused = () => {
    const row = document.activeElement?.closest('tr');
    return rows.findIndex(({ id }) => row?.contains(rowLink(id)));
  };
  const move = (offset: number) => {
    const current = focused();
    const target = current === -1 ? rows[0] : rows[current + offset];
    const link = target && rowLink(target.id);
    if (!link) return;
    link.focus({ preventScroll: true, focusVisible: true });
    revealRow(link);
  };
  const select = () => {
    const row = rows[focused()];
    if (row) toggleSelected(portal_id, row);
  };
  useKeys('page', { down: () => move(1), up: () => move(-1), select });
}
