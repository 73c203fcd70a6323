import { useSelector } from '@tanstack/react-store';
import { useDisplay } from '#app/list/use-display.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { linkOf, viewsAtom } from '#app/list/views.ts';

/** The portal's views, and which of them is looked at: the one that was chosen or, if none was, one that is just so. */
export function useViews(portal_id: string) {
  const views = useSelector(viewsAtom(portal_id));
  const [params] = useListParams();
  const present = linkOf(params, useDisplay());
  const current = views.find(({ id }) => id === params.view) ?? views.find(({ link }) => link === present);
  return {
    views,
    current,
    /** The list is no longer as the view has it. */
    isChanged: current !== undefined && current.link !== present,
    /** The list as a view would keep it. */
    present,
  };
}
