import { History } from 'lucide-react';
import { Link } from 'react-router';
import { portalWords } from '#app/lib/words/portals.ts';
import { changesPath } from '#app/paths.ts';

/** Leads to the portal's record of changes. */
export function ChangesLink({ portal_id }: { portal_id: string }) {
  return (
    <Link
      to={changesPath(portal_id)}
      title={portalWords.changes}
      aria-label={portalWords.changes}
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-hover hover:text-ink"
    >
      <History aria-hidden="true" className="size-4" />
    </Link>
  );
}
