import { createAtom } from '@tanstack/react-store';
import { useLayoutEffect, useRef } from 'react';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';

/**
 * The width that a row has for its groups, in pixels, measured in the header. The initial value is that of a laptop
 * screen, where the first rows then render only once.
 */
export const groupsWidthAtom = createAtom(293);

export function GroupsHeader() {
  const title = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!title.current) return undefined;
    // Measure before the first paint, so that chips do not move visibly.
    groupsWidthAtom.set(title.current.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && groupsWidthAtom.set(entry.contentRect.width));
    observer.observe(title.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={title}>{profileMessages.groups}</div>;
}
