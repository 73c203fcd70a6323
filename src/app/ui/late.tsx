import { useSelector } from '@tanstack/react-store';
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect } from 'react';
import { GoneError } from '#app/lib/import-part.ts';
import type { LatePart } from '#app/lib/late-part.ts';
import { LateFailure } from '#app/ui/late-failure.tsx';

interface LateProps<Props> {
  part: LatePart<Props>;
  children: (Component: ComponentType<Props>) => ReactNode;
  /** What stands in its place while it loads. */
  fallback?: ReactNode;
  /** Nobody asks for it any more after it has failed. If absent, nobody has asked: it fails in silence, and is tried again. */
  onGiveUp?: () => void;
}

const patience = 10_000;

/** Loads a part, and shows it or, where somebody waits for it, why it has not come. */
export function Late<Props>({ part, children, fallback, onGiveUp }: LateProps<Props>) {
  const { Component, error } = useSelector(part.arrival);
  const isAskedFor = onGiveUp !== undefined;
  // An earlier failure is nothing to show: this is another try.
  useLayoutEffect(() => part.load(), [part]);
  useEffect(() => {
    if (isAskedFor || !error || error instanceof GoneError) return undefined;
    const timer = setTimeout(part.load, patience);
    return () => clearTimeout(timer);
  }, [part, error, isAskedFor]);
  if (Component) return children(Component);
  if (!error) return fallback;
  return (
    isAskedFor && <LateFailure isGone={error instanceof GoneError} onRetry={part.load} onGiveUp={onGiveUp} />
  );
}
