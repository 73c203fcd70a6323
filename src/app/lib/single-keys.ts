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

/** An action's keys for `aria-keyshortcuts`; undefined while they do nothing, or there is no action. */
export function useShortcut(action: Action | undefined): string | undefined {
  return useSelector(isOnAtom) && action ? shortcutsOf(action) : undefined;
}
