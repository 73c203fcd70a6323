import { useSelector } from '@tanstack/react-store';
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect } from 'react';
import { ChunkDeletedError } from '#app/lib/lazy/import-chunk.ts';
import type { LazyComponent } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyFailure } from '#app/ui/lazy/lazy-failure.tsx';

interface LazyBoundaryProps<Props> {
  part: LazyComponent<Props>;
  children: (Component: ComponentType<Props>) => ReactNode;
  /** What stands in its place while it loads. */
  fallback?: ReactNode;
  /** Nobody asks for it any more after it has failed. If absent, nobody has asked: it fails in silence, and is tried again. */
  onGiveUp?: () => void;
}

const retryDelay = 10_000;

/** Loads a part, and shows it or, where somebody waits for it, why it has not come. */
export function LazyBoundary<Props>({ part, children, fallback, onGiveUp }: LazyBoundaryProps<Props>) {
  const { Component, error } = useSelector(part.state);
  const isRequested = onGiveUp !== undefined;
  // An earlier failure is nothing to show: this is another try.
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
