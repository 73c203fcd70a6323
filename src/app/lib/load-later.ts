import { type ComponentType, lazy } from 'react';

/** A component that the page can do without: while its code has not come, and should it never come, there is nothing in its place. */
export function loadLater<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(async () => ({ default: await load().catch(() => Nothing) }));
}

function Nothing() {
  return null;
}
