import { useEffect, useEffectEvent } from 'react';
import { useParams } from 'react-router';
import { pastedTextMessages } from '#app/messages/pasted-text-messages.ts';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { findEntries } from '#text/pasted-entries.ts';

/**
 * Says when a field cuts what is pasted into it, which browsers do silently, and offers the dialog that takes a list of
 * people when one is pasted into the search of a list.
 */
export function PastedTextNotices() {
  const { portal_id = '' } = useParams();
  const { openDialog } = useListCommands(portal_id);
  const noticePaste = useEffectEvent(({ target, clipboardData }: ClipboardEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    const pasted = clipboardData?.getData('text') ?? '';
    const isCut = target.maxLength >= 0 && lengthWith(target, inOneLine(pasted)) > target.maxLength;
    const isList = portal_id !== '' && target.enterKeyHint === 'search' && hasSeveralPeople(pasted);
    if (!isCut && !isList) return;
    toast(isCut ? pastedTextMessages.cut(target.maxLength) : pastedTextMessages.several, {
      action: isList
        ? { label: pastedTextMessages.selectFromList, onPress: () => openDialog({ pasted }) }
        : undefined,
    });
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => noticePaste(event);
    document.addEventListener('paste', listener, true);
    return () => document.removeEventListener('paste', listener, true);
  }, []);
  return null;
}

/** How long the text of a field would be with another one in place of what is selected. */
function lengthWith({ value, selectionStart, selectionEnd }: HTMLInputElement, pasted: string): number {
  return value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + pasted.length;
}

/** As fields without lines take it: Windows ends a line with two characters. */
function inOneLine(text: string): string {
  return text.trimEnd().replace(/\r\n?|\n/g, ' ');
}

function hasSeveralPeople(text: string): boolean {
  // The start says it, however long a list is.
  return findEntries(text.slice(0, 10_000)).length > 1;
}
