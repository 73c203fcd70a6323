import type { RefObject } from 'react';
import { isSecondClick } from '#app/lib/is-second-click.ts';
import { useKeyDown } from '#app/lib/keyboard/use-key-down.ts';
import { isTyping, topDialog } from '#app/lib/keyboard/use-shortcuts.ts';

/**
 * Calls `onPress` for Escape while the dialog is the innermost open one. It acts before anything else on the page does:
 * if a popup closed first, the dialog below would be on top, and one press would close both.
 * @param dialog undefined for what is on the page itself, where a field keeps the key
 */
export function useEscape(dialog: RefObject<HTMLElement | null> | undefined, onPress: () => void): void {
  useKeyDown((event) => {
    if (event.key !== 'Escape' || topDialog() !== (dialog?.current ?? undefined)) return;
    if (isInNotification(event.target)) return;
    if (!dialog && event.target instanceof HTMLElement && isTyping(event.target)) return;
    event.preventDefault();
    // What is below would be on top as soon as this is closed.
    event.stopImmediatePropagation();
    onPress();
  }, true);
}

/** A notification is a dialog that is never marked as open, and that handles Escape itself. */
function isInNotification(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role$="dialog"]:not([data-open])') !== null;
}

/**
 * Whether a dialog of the library wants to close, for any reason but Escape, which `useEscape` handles, and a double
 * click that opened it and ends beside it.
 */
export function isClosedByPointer(
  isOpen: boolean,
  { reason, event }: { reason: string; event: Event },
): boolean {
  return !isOpen && reason !== 'escape-key' && !isSecondClick(event);
}
