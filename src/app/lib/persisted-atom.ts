import { type Atom, createAtom } from '@tanstack/react-store';
import { storageKey, readStored, writeStored } from '#app/lib/local-storage.ts';

/** Converts a value to and from its stored text. */
interface Serializer<T> {
  /** Accepts anything: null, or text from another version or edited manually. */
  parse: (text: string | null) => T;
  /** Returns null to store nothing, as for the default. */
  serialize: (value: T) => string | null;
}

/** Read the stored values again, by storage key. */
const readAgain = new Map<string, () => void>();

/**
 * An atom whose value persists in this browser, and syncs between tabs once `followOtherTabs` was called. Where storage
 * is blocked, the value lasts until the page is closed.
 * @param name names the value in storage
 */
export function persistedAtom<T>(name: string, { parse, serialize }: Serializer<T>): Atom<T> {
  const { get, subscribe, set: setHere } = createAtom(parse(readStored(name)));
  readAgain.set(storageKey(name), () => setHere(() => parse(readStored(name))));
  const set = (next: T | ((value: T) => T)) => {
    // The atom accepts both, but its overloads do not accept their union.
    setHere(next as (value: T) => T);
    writeStored(name, serialize(get()));
  };
  return { get, subscribe, set };
}

/** Applies what other tabs store, for the lifetime of the page. */
export function followOtherTabs(): void {
  window.addEventListener('storage', ({ key }) => {
    if (key !== null) readAgain.get(key)?.();
  });
  // A page that Back brings back from the browser's cache has missed what other tabs stored.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const read of readAgain.values()) read();
  });
}
