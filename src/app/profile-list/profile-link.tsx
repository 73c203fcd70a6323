import type { MouseEvent } from 'react';
import { profilePath } from '#app/navigation/page-paths.ts';
import { highlighted } from '#app/ui/highlight.tsx';
import { userTextProps } from '#app/ui/user-text.tsx';

interface ProfileLinkProps {
  portal_id: string;
  profile: { id: string; name: string };
  /** The search string of the list's URL. */
  search: string;
  /** Highlights matches of this search. */
  searchText: string | undefined;
  onOpen: (profile_id: string) => void;
  className: string;
}

/**
 * Opens a profile's drawer above the current list. The focus returns to the link by its id. The router's own link would
 * render again at every navigation, and there are a hundred of them.
 */
export function ProfileLink({
  portal_id,
  profile: { id, name },
  search,
  searchText,
  onOpen,
  className,
}: ProfileLinkProps) {
  const follow = (event: MouseEvent) => {
    const isForBrowser = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (isForBrowser) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <a
      {...userTextProps}
      id={profileLinkId(id)}
      href={profilePath(portal_id, id) + search}
      title={name}
      onClick={follow}
      className={className}
    >
      {highlighted({ text: name, search: searchText })}
    </a>
  );
}

export function profileLinkId(profile_id: string): string {
  return `profile-link-${profile_id}`;
}
