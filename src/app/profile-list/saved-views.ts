import type { Atom } from '@tanstack/react-store';
import { readStored } from '#app/lib/local-storage.ts';
import { persistedAtom } from '#app/lib/persisted-atom.ts';
import type { Display } from '#app/profile-list/columns-and-density.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';

/** A named list: its filters, order, page size and display settings. */
export interface View {
  id: string;
  name: string;
  /** The search string of its URL, as `viewLink` writes it. */
  link: string;
}

type Views = readonly View[];

const atoms = new Map<string, Atom<Views>>();

/** A portal's views, as stored in this browser. */
export function viewsAtom(portal_id: string): Atom<Views> {
  const existing = atoms.get(portal_id);
  if (existing) return existing;
  const atom = persistedAtom<Views>(storedName(portal_id), { parse: parseViews, serialize });
  atoms.set(portal_id, atom);
  return atom;
}

/** Whether this browser has stored the views as they are: its storage can be full or blocked. */
export function areViewsStored(portal_id: string): boolean {
  return readStored(storedName(portal_id)) === serialize(viewsAtom(portal_id).get());
}

function storedName(portal_id: string): string {
  return `views.${portal_id}`;
}

function serialize(views: Views): string | null {
  return views.length > 0 ? JSON.stringify(views) : null;
}

/** Parses stored views. Skips invalid ones; anything but a list of views is read as none. */
export function parseViews(text: string | null): Views {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(one: Partial<Record<keyof View, unknown>> | null): one is View {
  return [one?.id, one?.name, one?.link].every((part) => typeof part === 'string');
}

/** What a view stores of the current list: everything but the cursor and whether all pages were read for it. */
export function viewLink(params: ListParams, display: Display): string {
  return profileListParams.write({
    ...params,
    ...display,
    cursor: undefined,
    read: undefined,
    view: undefined,
  });
}

/** The URL of a view. */
export function viewPath(portal_id: string, { id, link }: View): string {
  return `${profilesPath(portal_id)}?${link}&view=${encodeURIComponent(id)}`;
}
