import { useEffectEvent, useLayoutEffect, useState } from 'react';

interface Draft {
  text: string;
  /**
   * The value when typing began, and every text passed on since. While the value is among them, nobody else has changed
   * it.
   */
  sent: string[];
  /** The path of the screen where the user typed. */
  pathname: string;
}

/**
 * State of a text field whose value lives elsewhere and follows with a delay. Typed text stays until the value has
 * caught up; a value that changes for another reason wins.
 * @param delay how long typing must pause before the text is passed on, in milliseconds; an empty text is passed on at
 * once
 * @param pathname the path of the screen that owns the value; text typed on another screen and not passed on yet is
 * dropped
 * @returns the text to show, the function to call on edits, and one that passes the text on at once
 */
export function useDebouncedText(
  value: string,
  onChange: (text: string) => void,
  delay: number,
  pathname: string,
): [text: string, edit: (text: string) => void, flush: () => void] {
  const [draft, setDraft] = useState<Draft>();
  const isTyping = draft && draft.pathname === pathname && value !== draft.text && draft.sent.includes(value);
  const send = (text: string) => {
    // On Back, the URL changes first; the screen follows once the next one is ready.
    if (draft && draft.pathname !== window.location.pathname) return;
    if (text === (draft?.sent.at(-1) ?? value)) return;
    setDraft((current) => current && { ...current, sent: [...current.sent, text] });
    onChange(text);
  };
  const flush = () => {
    if (draft) send(draft.text);
  };
  const sendDraft = useEffectEvent(flush);
  useLayoutEffect(() => {
    if (!draft) return undefined;
    if (isTyping) {
      const timer = setTimeout(() => sendDraft(), delay);
      return () => clearTimeout(timer);
    }
    // Navigations render ahead while the user types; only the committed screen counts.
    // oxlint-disable-next-line react/set-state-in-effect
    setDraft((current) => (current === draft ? undefined : current));
    return undefined;
  }, [draft, isTyping, delay]);

  const edit = (text: string) => {
    setDraft((current) => ({ text, sent: current?.sent ?? [value], pathname }));
    if (!text) send(text);
  };
  return [isTyping ? draft.text : value, edit, flush];
}
