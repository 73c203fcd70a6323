import { createAtom } from '@tanstack/react-store';
import { useLayoutEffect, useRef } from 'react';
import { profileWords } from '#app/lib/words/profiles.ts';

/** How much room a row has for its groups, in pixels. One header is measured for all rows. */
export const groupsWidthAtom = createAtom(0);

/** The title of the groups' column. */
export function GroupsHeader() {
  const title = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && groupsWidthAtom.set(entry.contentRect.width));
    if (title.current) observer.observe(title.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={title}>{profileWords.groups}</div>;
}
