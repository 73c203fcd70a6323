import { use } from 'react';
import { ListPlace } from '#app/features/profiles/list-place.ts';
import { setSelected, toggleSelected, useIsSelected, useSelected } from '#app/list/selection.ts';
import { selectionWords } from '#app/lib/words/selection.ts';
import { CheckCell } from '#app/ui/check-cell.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface SelectCellProps {
  profile: ReceivedProfile;
  /** The rows of the page as it is by then, for a range of them. */
  getRows: () => readonly ReceivedProfile[];
}

/** Selects the row's profile; with Shift, all from the row last pressed. */
export function SelectCell({ profile, getRows }: SelectCellProps) {
  const { portal_id } = use(ListPlace);
  return (
    <CheckCell
      label={selectionWords.row(profile.name)}
      checked={useIsSelected(portal_id, profile.id)}
      onChange={(isRange) => toggleSelected(portal_id, profile, getRows(), isRange)}
    />
  );
}

/** Selects every row of the page, or none of them. */
export function SelectPage({ rows }: { rows: readonly ReceivedProfile[] }) {
  const { portal_id } = use(ListPlace);
  const selected = useSelected(portal_id);
  const number = rows.filter(({ id }) => selected.has(id)).length;
  const isWhole = number > 0 && number === rows.length;
  return (
    <CheckCell
      label={selectionWords.page}
      checked={isWhole}
      mixed={number > 0 && !isWhole}
      onChange={() => setSelected(portal_id, rows, !isWhole)}
    />
  );
}
