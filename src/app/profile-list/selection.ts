import { createAtom, useSelector } from '@tanstack/react-store';
import { fetchedAt } from '#app/api/profile-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { type CompactProfile, compactProfile } from '#app/profile-list/compact-profile.ts';
import type { ListParams } from '#app/profile-list/list-params.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A profile as it was read before it was selected. */
export interface SelectedProfile {
  profile: CompactProfile;
  /** When the service returned it, in milliseconds. */
  readAt: number;
}

/** A list that was selected as a whole. */
export interface MatchedList {
  filters: ListParams;
  count: number;
  /** When its last page was read, in milliseconds. */
  readAt: number;
  /** Whether it was read to the end. */
  isComplete: boolean;
}

type Selected = ReadonlyMap<string, SelectedProfile>;

interface Selection {
  portal_id: string;
  /** By id, in the order of selection. */
  selected: Selected;
  /** The list last selected as a whole, if any. */
  matched: MatchedList | undefined;
  /** The profile last selected or deselected manually: the start of a range. */
  anchor: string | undefined;
}

const noneSelected: Selected = new Map();

/**
 * The selection of one portal. It survives paging and filtering, and ends when something is selected in another portal
 * or the page reloads.
 */
const selectionAtom = createAtom<Selection>(emptySelection(''));

/** The ids of the selected profiles. */
export function selectedIds(portal_id: string): string[] {
  return [...selectionOf(selectionAtom.get(), portal_id).selected.keys()];
}

/** The list last selected as a whole. */
export function useMatched(portal_id: string): MatchedList | undefined {
  return useSelector(selectionAtom, (now) => selectionOf(now, portal_id).matched);
}

export function useSelected(portal_id: string): Selected {
  return useSelector(selectionAtom, (now) => selectionOf(now, portal_id).selected);
}

export function useIsSelected(portal_id: string, profile_id: string): boolean {
  return useSelector(selectionAtom, (now) => selectionOf(now, portal_id).selected.has(profile_id));
}

/**
 * Adds profiles to the selection.
 * @param matched the list they came from, if it was selected as a whole
 */
export function select(portal_id: string, added: readonly SelectedProfile[], matched?: MatchedList): void {
  updateSelected(portal_id, (selected) => {
    for (const one of added) selected.set(one.profile.id, one);
  });
  if (matched && added.length > 0) selectionAtom.set((now) => ({ ...now, matched }));
}

/** Updates the stored data of profiles that are still selected. */
export function refreshSelected(portal_id: string, read: readonly SelectedProfile[]): void {
  updateOwn(portal_id, (selected) => {
    for (const one of read) if (selected.has(one.profile.id)) selected.set(one.profile.id, one);
  });
}

/** Removes profiles from the selection. */
export function deselect(portal_id: string, ids: readonly string[]): void {
  updateOwn(portal_id, (selected) => {
    for (const id of ids) selected.delete(id);
  });
}

/** Selects or deselects rows of the list. */
export function setSelected(portal_id: string, rows: readonly ReceivedProfile[], isSelected: boolean): void {
  if (isSelected) {
    const readAt = (row: ReceivedProfile) => fetchedAt(queryClient, portal_id, row);
    select(
      portal_id,
      rows.map((row) => ({ profile: compactProfile(row), readAt: readAt(row) })),
    );
  } else {
    deselect(
      portal_id,
      rows.map(({ id }) => id),
    );
  }
}

/**
 * Toggles the selection of a row.
 * @param rows the rows of its page
 * @param isRange applies the new state to every row between this one and the anchor
 */
export function toggleSelected(
  portal_id: string,
  profile: ReceivedProfile,
  rows: readonly ReceivedProfile[] = [profile],
  isRange = false,
): void {
  const now = selectionAtom.get();
  const isSelected = !selectionOf(now, portal_id).selected.has(profile.id);
  setSelected(portal_id, isRange ? rangeBetween(rows, now.anchor, profile) : [profile], isSelected);
  selectionAtom.set((current) => ({ ...current, anchor: profile.id }));
}

/** @returns a function that restores the selection and keeps later ones; does nothing if those are in another portal */
export function clearSelected(): () => void {
  const before = selectionAtom.get();
  selectionAtom.set(({ portal_id }) => emptySelection(portal_id));
  return () =>
    selectionAtom.set((now) => {
      if (now.selected.size === 0) return before;
      if (now.portal_id !== before.portal_id) return now;
      return { ...before, selected: new Map([...before.selected, ...now.selected]) };
    });
}

function updateSelected(portal_id: string, mutate: (selected: Map<string, SelectedProfile>) => void): void {
  selectionAtom.set((now) => {
    const before = selectionOf(now, portal_id);
    const selected = new Map(before.selected);
    mutate(selected);
    return { ...before, selected, matched: selected.size > 0 ? before.matched : undefined };
  });
}

/** Updates what is selected in the portal. Ignores late reports of jobs about a portal that is no longer shown. */
function updateOwn(portal_id: string, mutate: (selected: Map<string, SelectedProfile>) => void): void {
  if (selectionAtom.get().portal_id === portal_id) updateSelected(portal_id, mutate);
}

/** The selection, if it is this portal's. */
function selectionOf(now: Selection, portal_id: string): Selection {
  return now.portal_id === portal_id ? now : emptySelection(portal_id);
}

function emptySelection(portal_id: string): Selection {
  return { portal_id, selected: noneSelected, matched: undefined, anchor: undefined };
}

/** The rows from one end to the other, in either direction; only the row itself if the other end is not on the page. */
function rangeBetween(
  rows: readonly ReceivedProfile[],
  anchor: string | undefined,
  profile: ReceivedProfile,
): readonly ReceivedProfile[] {
  const ends = [anchor, profile.id].map((id) => rows.findIndex((row) => row.id === id));
  return ends.includes(-1) ? [profile] : rows.slice(Math.min(...ends), Math.max(...ends) + 1);
}
