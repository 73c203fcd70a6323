import { useLayoutEffect, useState } from 'react';
import { useDebouncedCallback } from 'use-debounce';

interface Draft {
  text: string;
  /** The value when typing began and every text handed on since: as long as the value is one of them, nobody else changed it. */
  own: string[];
}

/**
 * A text field whose value lives elsewhere and follows with a delay: what one types stays as typed until the value has
 * caught up, and a value that changes for another reason wins.
 * @param pause how long typing must rest before the text is handed on, in milliseconds; an empty text is handed on at once
 * @returns the text to show, and what to call when it is edited
 */
export function useDraftText(
  value: string,
  onChange: (text: string) => void,
  pause: number,
): [string, (text: string) => void] {
  const [draft, setDraft] = useState<Draft>();
  const isTyping = draft && value !== draft.text && draft.own.includes(value);
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- a navigation is rendered ahead while typing goes on: only what is on the screen counts
    if (draft && !isTyping) setDraft((current) => (current === draft ? undefined : current));
  }, [draft, isTyping]);

  const handOn = useDebouncedCallback((text: string) => {
    if (text === (draft?.own.at(-1) ?? value)) return;
    setDraft((current) => current && { ...current, own: [...current.own, text] });
    onChange(text);
  }, pause);
  const edit = (text: string) => {
    setDraft((current) => ({ text, own: current?.own ?? [value] }));
    handOn(text);
    if (!text) handOn.flush();
  };
  return [isTyping ? draft.text : value, edit];
}
