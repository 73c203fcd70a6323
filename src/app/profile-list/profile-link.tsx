import type { MouseEvent, ReactNode } from 'react';
import { profilePath } from '#app/navigation/page-paths.ts';

interface ProfileLinkProps {
  portal_id: string;
  profile_id: string;
  /** The search string of the list's URL. */
  search: string;
  onOpen: (profile_id: string) => void;
  children: ReactNode;
  className?: string;
}

/**
 * Opens a profile's drawer above the current list. The focus returns to the link by its id. The router's own link would
 * render again at every navigation, and there are a hundred of them.
 */
export function ProfileLink({
  portal_id,
  profile_id,
  search,
  onOpen,
  className,
  children,
}: ProfileLinkProps) {
  const follow = (event: MouseEvent) => {
    const isForBrowser = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (isForBrowser) return;
    event.preventDefault();
    onOpen(profile_id);
  };
  return (
    <a
      id={profileLinkId(profile_id)}
      href={profilePath(portal_id, profile_id) + search}
      onClick={follow}
      className={className}
    >
      {children}
    </a>
  );
}

export function profileLinkId(profile_id: string): string {
  return `profile-link-${profile_id}`;
}
