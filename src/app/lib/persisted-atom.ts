import { type Atom, createAtom } from '@tanstack/react-store';
import { storageKey, readStored, writeStored } from '#app/lib/local-storage.ts';

/** How a value is kept as text. */
interface Serializer<T> {
  /** Of whatever is there: nothing, or what another version or another hand has left. */
  parse: (text: string | null) => T;
  /** Null forgets it, as the default should be. */
  serialize: (value: T) => string | null;
}

/**
 * A value that this browser remembers, in all its tabs. Where storage is blocked, it holds until the page is left.
 * @param name what it is remembered under
 */
export function persistedAtom<T>(name: string, { parse, serialize }: Serializer<T>): Atom<T> {
  const atom = createAtom(parse(readStored(name)));
  atom.subscribe((value) => {
    // What came from another tab is there already.
    if (serialize(value) !== readStored(name)) writeStored(name, serialize(value));
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === storageKey(name)) atom.set(() => parse(newValue));
  });
  return atom;
}
