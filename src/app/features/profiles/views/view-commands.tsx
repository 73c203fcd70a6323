import { Bookmark, BookmarkPlus } from 'lucide';
import { useNavigate } from 'react-router';
import { openCommandDialog } from '#app/commands/command-dialogs.tsx';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { viewPath } from '#app/profile-list/saved-views.ts';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { useSavedViews } from '#app/profile-list/use-saved-views.ts';
import { Icon } from '#app/ui/icon.tsx';

const saveViewDialog = lazyWithPreload(
  async () => (await import('#app/features/profiles/views/save-view-dialog.tsx')).SaveViewDialog,
);

/** The commands that open a view and, with the list, save it as one. */
export function useViewCommands(portal_id: string): PaletteSection[] {
  const { params } = useListCommands(portal_id);
  const { views, current, isChanged } = useSavedViews(portal_id);
  const navigate = useNavigate();
  const open = views.map((view) => ({
    id: `view-${view.id}`,
    label: view.name,
    isName: true,
    icon: <Icon node={Bookmark} className="size-4" />,
    isCurrent: params !== undefined && view === current && !isChanged,
    run: () => void navigate(viewPath(portal_id, view)),
  }));
  const save = {
    id: 'save-view',
    label: paletteListMessages.saveView,
    icon: <Icon node={BookmarkPlus} className="size-4" />,
    run: () =>
      openCommandDialog(saveViewDialog, (SaveViewDialog, onClose) => (
        <SaveViewDialog portal_id={portal_id} onClose={onClose} />
      )),
  };
  return [{ title: paletteListMessages.sections.views, items: params ? [...open, save] : open }];
}
