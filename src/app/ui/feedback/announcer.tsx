import { useSelector } from '@tanstack/react-store';
import { announcementAtom } from '#app/lib/announce.ts';

/** Where announcements are made. Rendered once, from the beginning: a region that comes with its text is told by few. */
export function Announcer() {
  const { text, number } = useSelector(announcementAtom);
  return (
    // Said to be live, it stays so while a dialog hides the rest of the page.
    <output aria-live="polite" className="sr-only">
      <span key={number}>{text}</span>
    </output>
  );
}
