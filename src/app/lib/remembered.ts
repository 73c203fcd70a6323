import { type Atom, createAtom } from '@tanstack/react-store';
import { keyOf, recall, remember } from '#app/lib/storage.ts';

/** How a value is kept as text. */
interface Spelling<T> {
  /** Of whatever is there: nothing, or what another version or another hand has left. */
  read: (text: string | null) => T;
  /** Null forgets it, as the default should be. */
  write: (value: T) => string | null;
}

/**
 * A value that this browser remembers, in all its tabs. Where storage is blocked, it holds until the page is left.
 * @param name what it is remembered under
 */
export function rememberedAtom<T>(name: string, { read, write }: Spelling<T>): Atom<T> {
  const atom = createAtom(read(recall(name)));
  atom.subscribe((value) => {
    // What came from another tab is there already.
    if (write(value) !== recall(name)) remember(name, write(value));
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === keyOf(name)) atom.set(() => read(newValue));
  });
  return atom;
}
