import { useAtom, useSelector } from '@tanstack/react-store';
import { type Action, shortcutsOf } from '#app/lib/keys.ts';
import { rememberedAtom } from '#app/lib/remembered.ts';

const isOnAtom = rememberedAtom('single-keys', {
  read: (text) => text !== 'off',
  write: (isOn) => (isOn ? null : 'off'),
});

/** Whether single keys act, and how to change it. */
export function useSingleKeys() {
  return useAtom(isOnAtom);
}

export function areSingleKeysOn(): boolean {
  return isOnAtom.get();
}

/** An action's keys for `aria-keyshortcuts`; undefined while they do nothing. */
export function useShortcut(action: Action): string | undefined {
  return useSelector(isOnAtom) ? shortcutsOf(action) : undefined;
}
