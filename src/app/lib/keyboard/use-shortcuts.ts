import { useEffect, useEffectEvent } from 'react';
import { type ShortcutAction, actionForKey } from '#app/lib/keyboard/keyboard-shortcuts.ts';
import { areSingleKeysOn } from '#app/lib/keyboard/single-key-shortcuts.ts';

/** What the shortcuts act on: the page, or the drawer above it. */
export type ShortcutLayer = 'page' | 'drawer';

/** Enables single-key shortcuts while their layer is the topmost one and the user is not typing. */
export function useShortcuts(
  layer: ShortcutLayer,
  handlers: Partial<Record<ShortcutAction, () => void>>,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const action = isShortcutAllowed(event) ? actionForKey(event) : undefined;
    const handle = action && handlers[action];
    if (!handle || topLayer() !== layer) return;
    event.preventDefault();
    handle();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

const fields = 'input, textarea, select';

function isShortcutAllowed({ defaultPrevented, target }: KeyboardEvent): boolean {
  if (!areSingleKeysOn() || defaultPrevented) return false;
  return !(target instanceof HTMLElement && (target.isContentEditable || target.closest(fields)));
}

/** The layer of the innermost open dialog; dialogs without a layer block all shortcuts. */
function topLayer(): string | undefined {
  const dialogs = document.querySelectorAll<HTMLElement>(
    '[role="dialog"][data-open], [role="alertdialog"][data-open]',
  );
  const top = [...dialogs].at(-1);
  return top ? top.dataset['layer'] : 'page';
}
