/** What the browser calls a name of ours. */
export function keyOf(name: string): string {
  return `portal-profiles.${name}`;
}

/** What this browser remembers under a name, or null: also where storage is blocked. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** Remembers a text under a name; null forgets it. Where storage is blocked, nothing happens. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // A browser without storage still works; it only forgets.
  }
}
