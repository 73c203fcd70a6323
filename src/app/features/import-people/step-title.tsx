import { useEffect, useRef } from 'react';

/** The title of a step, which takes the focus when the step replaces another: the button that led to it is gone. */
export function StepTitle({ children }: { children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} className="font-semibold outline-none">
      {children}
    </h2>
  );
}
