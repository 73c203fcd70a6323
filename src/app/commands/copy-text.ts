import { writeClipboard } from '#app/lib/write-clipboard.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';

/** Copies a text, and says whether that worked in a message of its own: the palette has closed. */
export function copyText(text: string): void {
  void writeClipboard(text).then(
    () => toast(commonMessages.copied),
    () => toast(commonMessages.copyFailed, { tone: 'danger' }),
  );
}
