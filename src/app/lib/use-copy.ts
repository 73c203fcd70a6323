import { useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'failed';

/** Copies texts, and knows whether the last one was copied until it is told to forget. */
export function useCopy() {
  const [state, setState] = useState<CopyState>('idle');
  return {
    state,
    copy: (text: string) =>
      void navigator.clipboard.writeText(text).then(
        () => setState('copied'),
        () => setState('failed'),
      ),
    forget: () => setState('idle'),
  };
}
