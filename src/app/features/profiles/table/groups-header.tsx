import { createAtom } from '@tanstack/react-store';
import { useLayoutEffect, useRef, useState } from 'react';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';

/**
 * The width that a row has for its groups, in pixels, measured in the header. The initial value is that of a laptop
 * screen, where the first rows then render only once.
 */
export const groupsWidthAtom = createAtom(293);

export function GroupsHeader() {
  const title = useRef<HTMLDivElement>(null);
  const [, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!title.current) return undefined;
    // Measure before the first paint, so that chips do not move visibly. Rows that come with the header would listen
    // only after the paint, but React has them listen before it renders a change of state.
    const { width } = title.current.getBoundingClientRect();
    groupsWidthAtom.set(width);
    setWidth(width);
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      // Not in this frame: what made the column wider or narrower, such as a drawer, should be seen first.
      frame = requestAnimationFrame(() => entry && groupsWidthAtom.set(entry.contentRect.width));
    });
    observer.observe(title.current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, []);
  return <div ref={title}>{profileMessages.groups}</div>;
}
