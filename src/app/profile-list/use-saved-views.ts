import { useSelector } from '@tanstack/react-store';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { viewLink, viewsAtom } from '#app/profile-list/saved-views.ts';

/** The portal's views and the current one: the selected view, else one that equals the current list. */
export function useSavedViews(portal_id: string) {
  const views = useSelector(viewsAtom(portal_id));
  const [params] = useListParams();
  const currentLink = viewLink(params, useDisplay());
  const current =
    views.find(({ id }) => id === params.view) ?? views.find(({ link }) => link === currentLink);
  return {
    views,
    current,
    /** The list has changes that are not saved in the view. */
    isChanged: current !== undefined && current.link !== currentLink,
    /** The current list as a view would store it. */
    currentLink,
  };
}
