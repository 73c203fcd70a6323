import { useLayoutEffect, useState } from 'react';
import { useDebouncedCallback } from 'use-debounce';

interface Draft {
  text: string;
  /** The value when typing began and every text handed on since: as long as the value is one of them, nobody else changed it. */
  sent: string[];
  /** The path of the screen where it was typed. */
  pathname: string;
}

/**
 * A text field whose value lives elsewhere and follows with a delay: what one types stays as typed until the value has
 * caught up, and a value that changes for another reason wins.
 * @param delay how long typing must rest before the text is handed on, in milliseconds; an empty text is handed on at once
 * @param pathname the path of the screen that has the value: what was typed elsewhere, and not handed on yet, is dropped
 * @returns the text to show, and what to call when it is edited
 */
export function useDebouncedText(
  value: string,
  onChange: (text: string) => void,
  delay: number,
  pathname: string,
): [string, (text: string) => void] {
  const [draft, setDraft] = useState<Draft>();
  const isTyping = draft && draft.pathname === pathname && value !== draft.text && draft.sent.includes(value);
  const send = useDebouncedCallback((text: string) => {
    // Going back changes the address first, and the screen once the next one is there.
    if (draft && draft.pathname !== window.location.pathname) return;
    if (text === (draft?.sent.at(-1) ?? value)) return;
    setDraft((current) => current && { ...current, sent: [...current.sent, text] });
    onChange(text);
  }, delay);
  useLayoutEffect(() => {
    if (!draft || isTyping) return;
    send.cancel();
    // oxlint-disable-next-line react/set-state-in-effect -- a navigation is rendered ahead while typing goes on: only what is on the screen counts
    setDraft((current) => (current === draft ? undefined : current));
  }, [draft, isTyping, send]);

  const edit = (text: string) => {
    setDraft((current) => ({ text, sent: current?.sent ?? [value], pathname }));
    send(text);
    if (!text) send.flush();
  };
  return [isTyping ? draft.text : value, edit];
}
