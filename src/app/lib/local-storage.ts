/** What the browser calls a name of ours. */
export function storageKey(name: string): string {
  return `portal-profiles.${name}`;
}

/** What this browser remembers under a name, or null: also where storage is blocked. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
}

/** Remembers a text under a name; null forgets it. Where storage is blocked, nothing happens. */
export function writeStored(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), value);
  } catch {
    // A browser without storage still works; it only forgets.
  }
}
