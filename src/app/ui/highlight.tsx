import type { ReactNode } from 'react';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import type { HighlightProps } from '#app/ui/highlighted-text.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const highlightedText = lazyWithPreload(
  async () => (await import('#app/ui/highlighted-text.tsx')).HighlightedText,
);

/**
 * A text with search matches highlighted. The code for that is loaded with the first search: the first rows need none.
 */
export function Highlight(props: HighlightProps) {
  const { text, search } = props;
  const plain = <span>{text}</span>;
  if (!search) return plain;
  return (
    <LazyBoundary part={highlightedText} fallback={plain}>
      {(HighlightedText) => <HighlightedText {...props} />}
    </LazyBoundary>
  );
}

/** The same for an element without other content, which holds a text alone without a `<span>`. */
export function highlighted(props: HighlightProps): ReactNode {
  return props.search ? <Highlight {...props} /> : props.text;
}
