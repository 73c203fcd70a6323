import { type Atom, createAtom } from '@tanstack/react-store';
import type { ComponentType } from 'react';

interface LoadState<Props> {
  Component?: ComponentType<Props>;
  /** Why it has not come. */
  error?: unknown;
}

/** A part of the page whose code comes when it is needed. */
export interface LazyComponent<Props> {
  state: Atom<LoadState<Props>>;
  /** Starts loading it, if it is not there or on its way. A failure is in `state`, and the next call tries again. */
  preload: () => void;
}

export function lazyWithPreload<Props>(
  importComponent: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  const state = createAtom<LoadState<Props>>({});
  let isLoading = false;
  const preload = async () => {
    if (isLoading || state.get().Component) return;
    isLoading = true;
    state.set(() => ({}));
    const next = await importComponent().then(
      (Component) => ({ Component }),
      (error: unknown) => ({ error }),
    );
    isLoading = false;
    state.set(() => next);
  };
  return { state, preload: () => void preload() };
}
