import { useSelector } from '@tanstack/react-store';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { viewLink, viewsAtom } from '#app/profile-list/saved-views.ts';

/** The portal's views, and which of them is looked at: the one that was chosen or, if none was, one that is just so. */
export function useSavedViews(portal_id: string) {
  const views = useSelector(viewsAtom(portal_id));
  const [params] = useListParams();
  const currentLink = viewLink(params, useDisplay());
  const current =
    views.find(({ id }) => id === params.view) ?? views.find(({ link }) => link === currentLink);
  return {
    views,
    current,
    /** The list is no longer as the view has it. */
    isChanged: current !== undefined && current.link !== currentLink,
    /** The list as a view would keep it. */
    currentLink,
  };
}
