const prefix = 'portal-profiles.';

/** What this browser remembers under a name, or null: also where storage is blocked. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a text under a name; null forgets it. Where storage is blocked, nothing happens. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // A browser without storage still works; it only forgets.
  }
}
