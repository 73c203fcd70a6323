import { createAtom, useSelector } from '@tanstack/react-store';
import type { ReceivedProfile } from '#contract/profile.ts';

type Selected = ReadonlyMap<string, ReceivedProfile>;

interface Selection {
  portal_id: string;
  /** By id, in the order in which they were selected, as they were then. */
  selected: Selected;
  /** The profile last selected or not by hand: the other end of a range. */
  anchor: string | undefined;
}

const nothing: Selected = new Map();

/** One portal's selection. It outlives pages and filters, and ends with a change of portal or a reload. */
const selectionAtom = createAtom<Selection>({ portal_id: '', selected: nothing, anchor: undefined });

/** The ids of what is selected. */
export function selectedIds(portal_id: string): string[] {
  return [...selectedOf(selectionAtom.get(), portal_id).keys()];
}

export function useSelected(portal_id: string): Selected {
  return useSelector(selectionAtom, (now) => selectedOf(now, portal_id));
}

export function useIsSelected(portal_id: string, profile_id: string): boolean {
  return useSelector(selectionAtom, (now) => selectedOf(now, portal_id).has(profile_id));
}

/** Selects profiles, or takes them out of the selection. */
export function setSelected(
  portal_id: string,
  profiles: readonly ReceivedProfile[],
  isSelected: boolean,
): void {
  selectionAtom.set((now) => {
    const selected = new Map(selectedOf(now, portal_id));
    for (const profile of profiles) {
      if (isSelected) selected.set(profile.id, profile);
      else selected.delete(profile.id);
    }
    return { portal_id, selected, anchor: now.anchor };
  });
}

/**
 * Selects a row that was not, or the other way round.
 * @param rows the page it stands on
 * @param isRange everything between it and the row last pressed becomes as it
 */
export function toggleSelected(
  portal_id: string,
  profile: ReceivedProfile,
  rows: readonly ReceivedProfile[] = [profile],
  isRange = false,
): void {
  const now = selectionAtom.get();
  const isSelected = !selectedOf(now, portal_id).has(profile.id);
  setSelected(portal_id, isRange ? between(rows, now.anchor, profile) : [profile], isSelected);
  selectionAtom.set((then) => ({ ...then, anchor: profile.id }));
}

export function clearSelected(): void {
  selectionAtom.set((now) => ({ ...now, selected: nothing, anchor: undefined }));
}

function selectedOf(now: Selection, portal_id: string): Selected {
  return now.portal_id === portal_id ? now.selected : nothing;
}

/** From one end to the other, whichever comes first; the profile alone where the other end is not on the page. */
function between(
  rows: readonly ReceivedProfile[],
  anchor: string | undefined,
  profile: ReceivedProfile,
): readonly ReceivedProfile[] {
  const ends = [anchor, profile.id].map((id) => rows.findIndex((row) => row.id === id));
  return ends.includes(-1) ? [profile] : rows.slice(Math.min(...ends), Math.max(...ends) + 1);
}
