import { useEffect, useEffectEvent } from 'react';
import { useParams } from 'react-router';
import { pastedTextMessages } from '#app/messages/pasted-text-messages.ts';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';

/**
 * Says when a field cuts what is pasted into it, which browsers do silently, and offers the dialog that takes a list of
 * people when one is pasted into a search.
 */
export function PastedTextNotices() {
  const { portal_id = '' } = useParams();
  const { openDialog } = useListCommands(portal_id);
  const noticePaste = useEffectEvent(({ target, clipboardData }: ClipboardEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    const pasted = clipboardData?.getData('text') ?? '';
    const isCut = target.maxLength >= 0 && lengthWith(target, pasted.trimEnd()) > target.maxLength;
    const isList = portal_id !== '' && isSearch(target) && hasSeveralEmails(pasted);
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

/** Whether a field searches a list, or is the palette's. */
function isSearch({ enterKeyHint }: HTMLInputElement): boolean {
  return enterKeyHint === 'search' || enterKeyHint === 'go';
}

function hasSeveralEmails(text: string): boolean {
  return /\w@\w[^@]+\w@\w/.test(text);
}
