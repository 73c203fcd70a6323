import { type Atom, createAtom } from '@tanstack/react-store';
import type { ComponentType } from 'react';

interface LoadState<Props> {
  Component?: ComponentType<Props>;
  /** Why loading failed. */
  error?: unknown;
}

/** A component whose code is loaded on demand. */
export interface LazyComponent<Props> {
  state: Atom<LoadState<Props>>;
  /** Starts loading unless loaded or loading already. A failure is stored in `state`, and the next call retries. */
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
