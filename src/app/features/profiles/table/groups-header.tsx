import { createAtom } from '@tanstack/react-store';
import { useLayoutEffect, useRef } from 'react';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';

/**
 * How much room a row has for its groups, in pixels. One header is measured for all rows; until then it is what a laptop's
 * screen gives, so that there the first rows need not be drawn twice.
 */
export const groupsWidthAtom = createAtom(293);

/** The title of the groups' column. */
export function GroupsHeader() {
  const title = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!title.current) return undefined;
    // Before the first paint: what is known only after it moves in front of the reader.
    groupsWidthAtom.set(title.current.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && groupsWidthAtom.set(entry.contentRect.width));
    observer.observe(title.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={title}>{profileMessages.groups}</div>;
}
