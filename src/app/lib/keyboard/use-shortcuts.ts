import { type ShortcutAction, actionForKey } from '#app/lib/keyboard/keyboard-shortcuts.ts';
import { areSingleKeysOn } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { useKeyDown } from '#app/lib/keyboard/use-key-down.ts';

/** What the shortcuts act on: the page, or the drawer beside or above it. */
export type ShortcutLayer = 'page' | 'drawer';

/** Enables single-key shortcuts while no dialog but their own layer is open and the user is not typing. */
export function useShortcuts(
  layer: ShortcutLayer,
  handlers: Partial<Record<ShortcutAction, () => void>>,
): void {
  useKeyDown((event) => {
    const action = isShortcutAllowed(event) ? actionForKey(event) : undefined;
    const handle = action && handlers[action];
    const dialog = topDialog();
    if (!handle || (dialog && dialog.dataset['layer'] !== layer)) return;
    event.preventDefault();
    handle();
  });
}

/** Fields that take every key: a select finds its options by their letters. */
const typingFields = 'textarea, select, input:not([type="checkbox"], [type="radio"])';

function isShortcutAllowed({ defaultPrevented, target, key }: KeyboardEvent): boolean {
  if (!areSingleKeysOn() || defaultPrevented) return false;
  if (!(target instanceof HTMLElement)) return true;
  if (isTyping(target)) return false;
  return !(target.matches('[type="radio"]') && key.startsWith('Arrow'));
}

/** Whether the element takes every key. */
export function isTyping(element: HTMLElement): boolean {
  return element.isContentEditable || element.closest(typingFields) !== null;
}

/** Whether no dialog is open. */
export function isPageOnTop(): boolean {
  return topDialog() === undefined;
}

/** The innermost open dialog; those without a layer block all shortcuts. */
export function topDialog(): HTMLElement | undefined {
  // The browser's own dialogs lie above all others.
  return lastOf('dialog[open]') ?? lastOf('[role="dialog"][data-open], [role="alertdialog"][data-open]');
}

function lastOf(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].at(-1);
}
