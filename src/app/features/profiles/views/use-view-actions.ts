import { v4 } from 'uuid';
import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { type View, viewsAtom } from '#app/profile-list/saved-views.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';

/** Actions on a portal's views, confirmed by toasts. Deleting one can be undone while its toast is shown. */
export function useViewActions(portal_id: string) {
  const atom = viewsAtom(portal_id);
  const [, changeParams] = useListParams();
  const display = useDisplay();
  const patch = (id: string, part: Partial<View>) =>
    atom.set((views) => views.map((view) => (view.id === id ? { ...view, ...part } : view)));
  return {
    /** Saves the current list as a view and selects that view. */
    save: (name: string, link: string) => {
      const id = v4().slice(0, 8);
      atom.set((views) => [...views, { id, name, link }]);
      changeParams((now) => ({ ...now, ...display, view: id }), { replace: true });
      toast(viewMessages.saved(name), { names: [name] });
    },
    rename: ({ id }: View, name: string) => patch(id, { name }),
    update: ({ id, name }: View, link: string) => {
      patch(id, { link });
      toast(viewMessages.updated(name), { names: [name] });
    },
    remove: (view: View) => {
      const index = atom.get().indexOf(view);
      atom.set((views) => views.filter(({ id }) => id !== view.id));
      const onPress = () => atom.set((views) => views.toSpliced(index, 0, view));
      toast(viewMessages.deleted(view.name), {
        names: [view.name],
        action: { label: viewMessages.undo, onPress },
      });
    },
  };
}
