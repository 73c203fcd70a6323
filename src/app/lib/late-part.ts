import { type Atom, createAtom } from '@tanstack/react-store';
import type { ComponentType } from 'react';

interface Arrival<Props> {
  Component?: ComponentType<Props>;
  /** Why it has not come. */
  error?: unknown;
}

/** A part of the page whose code comes when it is needed. */
export interface LatePart<Props> {
  arrival: Atom<Arrival<Props>>;
  /** Starts loading it, if it is not there or on its way. A failure is in `arrival`, and the next call tries again. */
  load: () => void;
}

export function latePart<Props>(importComponent: () => Promise<ComponentType<Props>>): LatePart<Props> {
  const arrival = createAtom<Arrival<Props>>({});
  let isUnderWay = false;
  const load = async () => {
    if (isUnderWay || arrival.get().Component) return;
    isUnderWay = true;
    arrival.set(() => ({}));
    const next = await importComponent().then(
      (Component) => ({ Component }),
      (error: unknown) => ({ error }),
    );
    isUnderWay = false;
    arrival.set(() => next);
  };
  return { arrival, load: () => void load() };
}
