import { useState } from 'react';
import { announce } from '#app/lib/announce.ts';
import { commonMessages } from '#app/messages/common-messages.ts';

export type CopyState = 'idle' | 'copied' | 'failed';

export const copyLabels = { idle: null, copied: commonMessages.copied, failed: commonMessages.copyFailed };

/** Copies texts, says so, and knows whether the last one was copied until it is told to forget. */
export function useClipboard() {
  const [state, setState] = useState<CopyState>('idle');
  const report = (next: 'copied' | 'failed') => {
    setState(next);
    announce(copyLabels[next]);
  };
  return {
    state,
    copy: (text: string) =>
      void navigator.clipboard.writeText(text).then(
        () => report('copied'),
        () => report('failed'),
      ),
    reset: () => setState('idle'),
  };
}
