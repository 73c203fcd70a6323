import { isApple } from '#app/lib/keyboard/platform.ts';
import { useKeyDown } from '#app/lib/keyboard/use-key-down.ts';

/**
 * Calls `onPress` for Ctrl plus a key (⌘ on Apple platforms), wherever the focus is, including in fields.
 * @param key a letter in lower case, as on a Latin keyboard, or `Enter`
 */
export function useCommandKey(key: string, onPress: () => void): void {
  useKeyDown((event) => {
    const { metaKey, ctrlKey, shiftKey, altKey } = event;
    const isCommand = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    if (!isCommand || shiftKey || altKey) return;
    // On keyboards with another script, identify the letter by its position.
    const isKey = /^([a-z]|Enter)$/i.test(event.key)
      ? event.key.toLowerCase() === key.toLowerCase()
      : event.code === `Key${key.toUpperCase()}`;
    if (!isKey) return;
    event.preventDefault();
    if (!event.repeat) onPress();
  }, true);
}
