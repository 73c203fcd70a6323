import { useSyncExternalStore } from 'react';
import { type Action, shortcutsOf } from '#app/lib/keys.ts';
import { recall, remember } from '#app/lib/storage.ts';

const name = 'single-keys';
const changed = new EventTarget();

/** Beside the browser's memory: where that is blocked, the choice holds until the page is left. */
let isOn = recall(name) !== 'off';

/** Whether single keys act, and how to change it; this browser remembers it. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, areSingleKeysOn), setSingleKeys];
}

export function areSingleKeysOn(): boolean {
  return isOn;
}

/** An action's keys for `aria-keyshortcuts`; undefined while they do nothing. */
export function useShortcut(action: Action): string | undefined {
  const [on] = useSingleKeys();
  return on ? shortcutsOf(action) : undefined;
}

function setSingleKeys(on: boolean): void {
  isOn = on;
  remember(name, on ? null : 'off');
  changed.dispatchEvent(new Event('change'));
}

function subscribe(listener: () => void): () => void {
  changed.addEventListener('change', listener);
  return () => changed.removeEventListener('change', listener);
}
