/** The storage key of a setting. */
export function storageKey(name: string): string {
  return `portal-profiles.${name}`;
}

/** The stored text, or null, also where storage is blocked. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
}

/** Stores a text; null removes it. Does nothing where storage is blocked. */
export function writeStored(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), value);
  } catch {
    // Without storage the page works but remembers nothing.
  }
}
