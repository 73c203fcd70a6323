import { v4 } from 'uuid';
import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import { useDisplay } from '#app/profile-list/use-display.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { areViewsStored, type View, viewsAtom } from '#app/profile-list/saved-views.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';

/**
 * Actions on a portal's views, confirmed by toasts. If the browser could not store a change, its toast says so.
 * Deleting a view can be undone while its toast is shown.
 */
export function useViewActions(portal_id: string) {
  const atom = viewsAtom(portal_id);
  const [, changeParams] = useListParams();
  const display = useDisplay();
  const patch = (id: string, part: Partial<View>) =>
    atom.set((views) => views.map((view) => (view.id === id ? { ...view, ...part } : view)));
  const confirm = (title: string, { name }: Pick<View, 'name'>, undo?: () => void) =>
    toast(title, {
      names: [name],
      action: undo && { label: viewMessages.undo, onPress: undo },
      ...(!areViewsStored(portal_id) && { tone: 'danger', description: viewMessages.notStored }),
    });
  return {
    /** Saves the current list as a view and selects that view. */
    save: (name: string, link: string) => {
      const id = v4().slice(0, 8);
      atom.set((views) => [...views, { id, name, link }]);
      changeParams((now) => ({ ...now, ...display, view: id }), { replace: true });
      confirm(viewMessages.saved(name), { name });
    },
    /** Needs no toast if it was stored: the menu is still open, and shows the new name. */
    rename: ({ id }: View, name: string) => {
      patch(id, { name });
      if (!areViewsStored(portal_id)) confirm(viewMessages.renamed(name), { name });
    },
    update: (view: View, link: string) => {
      patch(view.id, { link });
      confirm(viewMessages.updated(view.name), view);
    },
    remove: (view: View) => {
      const index = atom.get().indexOf(view);
      atom.set((views) => views.filter(({ id }) => id !== view.id));
      confirm(viewMessages.deleted(view.name), view, () =>
        atom.set((views) => views.toSpliced(index, 0, view)),
      );
    },
  };
}
