import { type RefCallback, useCallback, useState } from 'react';

/**
 * The landmark that a trigger stands in, for its menu to be rendered in: outside every landmark, a screen reader that goes
 * from landmark to landmark would miss it.
 */
export function useLandmark(): [HTMLElement | null, RefCallback<HTMLElement>] {
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  const ref = useCallback((trigger: HTMLElement | null) => {
    setLandmark(trigger?.closest<HTMLElement>('main, header') ?? null);
  }, []);
  return [landmark, ref];
}
