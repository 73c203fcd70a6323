import { revealRow, rowLink } from '#app/features/profiles/profile-row.ts';
import { useKeys } from '#app/lib/use-keys.ts';

/** Up and down move the focus from row to row; from elsewhere it goes to the first. */
export function useRowKeys(rows: readonly { id: string }[]): void {
  const move = (offset: number) => {
    const row = document.activeElement?.closest('tr');
    const current = rows.findIndex(({ id }) => row?.contains(rowLink(id)));
    const target = current === -1 ? rows[0] : rows[current + offset];
    const link = target && rowLink(target.id);
    if (!link) return;
    link.focus({ preventScroll: true, focusVisible: true });
    revealRow(link);
  };
  useKeys('page', { down: () => move(1), up: () => move(-1) });
}
