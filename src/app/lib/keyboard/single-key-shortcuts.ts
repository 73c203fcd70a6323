import { useAtom, useSelector } from '@tanstack/react-store';
import { type ShortcutAction, ariaKeyShortcuts } from '#app/lib/keyboard/keyboard-shortcuts.ts';
import { persistedAtom } from '#app/lib/persisted-atom.ts';

const isOnAtom = persistedAtom('single-keys', {
  parse: (text) => text !== 'off',
  serialize: (isOn) => (isOn ? null : 'off'),
});

/** Whether single-key shortcuts are on, and how to change that. */
export function useSingleKeySetting() {
  return useAtom(isOnAtom);
}

export function areSingleKeysOn(): boolean {
  return isOnAtom.get();
}

/** An action's keys for `aria-keyshortcuts`; undefined while they are off, or if there is no action. */
export function useAriaKeyShortcuts(action: ShortcutAction | undefined): string | undefined {
  return useSelector(isOnAtom) && action ? ariaKeyShortcuts(action) : undefined;
}
