import { use } from 'react';
import { ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { setSelected, toggleSelected, useIsSelected, useSelected } from '#app/profile-list/selection.ts';
import { selectionMessages } from '#app/messages/profiles/selection-messages.ts';
import { CheckCell } from '#app/table/cells/check-cell.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface SelectCellProps {
  profile: ReceivedProfile;
  /** The rows of the page when the box is clicked, for selecting a range. */
  getRows: () => readonly ReceivedProfile[];
}

/** Selects the row's profile; with Shift, the range from the last clicked row. */
export function SelectCell({ profile, getRows }: SelectCellProps) {
  const { portal_id } = use(ProfileListContext);
  return (
    <CheckCell
      label={selectionMessages.row(profile.name)}
      checked={useIsSelected(portal_id, profile.id)}
      onChange={(isRange) => toggleSelected(portal_id, profile, getRows(), isRange)}
    />
  );
}

/** Selects or deselects every row of the page. */
export function SelectPageCell({ rows }: { rows: readonly ReceivedProfile[] }) {
  const { portal_id } = use(ProfileListContext);
  const selected = useSelected(portal_id);
  const selectedCount = rows.filter(({ id }) => selected.has(id)).length;
  const isPageSelected = selectedCount > 0 && selectedCount === rows.length;
  return (
    <CheckCell
      label={selectionMessages.page}
      checked={isPageSelected}
      mixed={selectedCount > 0 && !isPageSelected}
      onChange={() => setSelected(portal_id, rows, !isPageSelected)}
    />
  );
}
