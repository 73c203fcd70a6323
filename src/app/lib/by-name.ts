const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares names for sorting: without case and accents, and numbers by their value. */
export function byName(one: { name: string }, other: { name: string }): number {
  return collator.compare(one.name, other.name);
}
