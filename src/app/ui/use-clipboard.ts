import { useState } from 'react';
import { announce } from '#app/lib/announce.ts';
import { writeClipboard } from '#app/lib/write-clipboard.ts';
import { commonMessages } from '#app/messages/common-messages.ts';

type CopyState = 'idle' | 'copied' | 'failed';

export const copyLabels = { idle: null, copied: commonMessages.copied, failed: commonMessages.copyFailed };

/** Classes with the picture of each state. */
export const copyPictures: Record<CopyState, string> = {
  idle: 'picture picture-copy',
  copied: 'picture picture-copied',
  failed: 'picture picture-failed',
};

/** Copies texts, announces the result, and remembers whether the last copy worked until it is reset. */
export function useClipboard() {
  const [state, setState] = useState<CopyState>('idle');
  const report = (next: 'copied' | 'failed') => {
    setState(next);
    announce(copyLabels[next]);
  };
  return {
    state,
    copy: (text: string) =>
      void writeClipboard(text).then(
        () => report('copied'),
        () => report('failed'),
      ),
    reset: () => setState('idle'),
  };
}
