import { useSelector } from '@tanstack/react-store';
import { announcementAtom } from '#app/lib/announce.ts';

/**
 * The live region for announcements. Rendered once, from the start: few screen readers announce a region that is added
 * together with its text.
 */
export function Announcer() {
  const { text, number } = useSelector(announcementAtom);
  return (
    // With an explicit `aria-live`, the region stays live while a dialog hides the rest of the page.
    <output aria-live="polite" className="sr-only">
      <span key={number}>{text}</span>
    </output>
  );
}
