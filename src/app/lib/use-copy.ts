import { useState } from 'react';
import { announce } from '#app/lib/announce.ts';
import { words } from '#app/lib/words/general.ts';

export type CopyState = 'idle' | 'copied' | 'failed';

export const copyLabels = { idle: null, copied: words.copied, failed: words.copyFailed };

/** Copies texts, says so, and knows whether the last one was copied until it is told to forget. */
export function useCopy() {
  const [state, setState] = useState<CopyState>('idle');
  const tell = (next: 'copied' | 'failed') => {
    setState(next);
    announce(copyLabels[next]);
  };
  return {
    state,
    copy: (text: string) =>
      void navigator.clipboard.writeText(text).then(
        () => tell('copied'),
        () => tell('failed'),
      ),
    forget: () => setState('idle'),
  };
}
