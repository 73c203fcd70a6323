import { type Atom, createAtom } from '@tanstack/react-store';
import { storageKey, readStored, writeStored } from '#app/lib/local-storage.ts';

/** How a value is kept as text. */
interface Serializer<T> {
  /** Of whatever is there: nothing, or what another version or another hand has left. */
  parse: (text: string | null) => T;
  /** Null forgets it, as the default should be. */
  serialize: (value: T) => string | null;
}

/** What takes over a value that another tab has stored, by its key in the browser's storage. */
const takeOver = new Map<string, (text: string | null) => void>();

/**
 * A value that this browser remembers, in all its tabs once `followOtherTabs` was called. Where storage is blocked, it holds
 * until the page is left.
 * @param name what it is remembered under
 */
export function persistedAtom<T>(name: string, { parse, serialize }: Serializer<T>): Atom<T> {
  const { get, subscribe, set: setHere } = createAtom(parse(readStored(name)));
  takeOver.set(storageKey(name), (text) => setHere(() => parse(text)));
  const set = (next: T | ((value: T) => T)) => {
    // The atom takes both; its overloads do not take their union.
    setHere(next as (value: T) => T);
    writeStored(name, serialize(get()));
  };
  return { get, subscribe, set };
}

/** Takes over what other tabs store, for as long as the page lives. */
export function followOtherTabs(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== null) takeOver.get(key)?.(newValue);
  });
}
