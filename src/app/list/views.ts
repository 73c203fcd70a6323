import type { Atom } from '@tanstack/react-store';
import { rememberedAtom } from '#app/lib/remembered.ts';
import type { Display } from '#app/list/display.ts';
import { type ListParams, writeListParams } from '#app/list/list-params.ts';
import { profilesPath } from '#app/paths.ts';

/** A name for a list: what it is narrowed by, its order and size, and how it is shown. */
export interface View {
  id: string;
  name: string;
  /** The search string of its URL, as `linkOf` writes it. */
  link: string;
}

type Views = readonly View[];

const atoms = new Map<string, Atom<Views>>();

/** The views of a portal that this browser remembers. */
export function viewsAtom(portal_id: string): Atom<Views> {
  const known = atoms.get(portal_id);
  if (known) return known;
  const atom = rememberedAtom<Views>(`views.${portal_id}`, {
    read: readViews,
    write: (views) => (views.length > 0 ? JSON.stringify(views) : null),
  });
  atoms.set(portal_id, atom);
  return atom;
}

/** What is no view is left out, and what is no list of views is none. */
export function readViews(text: string | null): Views {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(one: Partial<Record<keyof View, unknown>> | null): one is View {
  return [one?.id, one?.name, one?.link].every((part) => typeof part === 'string');
}

/** What a view keeps of the present list: all but the page one is on. */
export function linkOf(params: ListParams, display: Display): string {
  return writeListParams({ ...params, ...display, cursor: undefined, view: undefined });
}

/** Where a view leads. */
export function viewPath(portal_id: string, { id, link }: View): string {
  return `${profilesPath(portal_id)}?${link}&view=${encodeURIComponent(id)}`;
}
