import { useSelector } from '@tanstack/react-store';
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect } from 'react';
import { ChunkDeletedError } from '#app/lib/lazy/import-chunk.ts';
import type { LazyComponent } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyFailure } from '#app/ui/lazy/lazy-failure.tsx';

interface LazyBoundaryProps<Props> {
  part: LazyComponent<Props>;
  children: (Component: ComponentType<Props>) => ReactNode;
  /** Shown while it loads. */
  fallback?: ReactNode;
  /**
   * Called when the user dismisses the failure. Omit it for a part the user did not request: it then fails silently and
   * is retried.
   */
  onGiveUp?: () => void;
}

const retryDelay = 10_000;

/** Loads a lazy component, and shows it or, if the user is waiting for it, why it failed to load. */
export function LazyBoundary<Props>({ part, children, fallback, onGiveUp }: LazyBoundaryProps<Props>) {
  const { Component, error } = useSelector(part.state);
  const isRequested = onGiveUp !== undefined;
  // Mounting retries, so an earlier failure is not shown.
  useLayoutEffect(() => part.preload(), [part]);
  useEffect(() => {
    if (isRequested || !error || error instanceof ChunkDeletedError) return undefined;
    const timer = setTimeout(part.preload, retryDelay);
    return () => clearTimeout(timer);
  }, [part, error, isRequested]);
  if (Component) return children(Component);
  if (!error) return fallback;
  return (
    isRequested && (
      <LazyFailure
        isOutdated={error instanceof ChunkDeletedError}
        onRetry={part.preload}
        onGiveUp={onGiveUp}
      />
    )
  );
}
