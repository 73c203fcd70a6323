import { type ComponentType, lazy } from 'react';

/** A component that the page can do without: while its code has not come, and should it never come, there is nothing in its place. */
export function loadLater(load: () => Promise<ComponentType>) {
  return lazy(() => load().then(asModule, () => asModule(Nothing)));
}

function asModule(component: ComponentType) {
  return { default: component };
}

function Nothing() {
  return null;
}
