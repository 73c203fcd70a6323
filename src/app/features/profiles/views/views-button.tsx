import { clsx } from 'clsx';
import { Bookmark } from 'lucide';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { useIsDrawerBeside } from '#app/navigation/use-is-drawer-beside.ts';
import { useSavedViews } from '#app/profile-list/use-saved-views.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import { UserText } from '#app/ui/user-text.tsx';

const viewsMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/views/views-menu.tsx')).ViewsMenu,
);

/** Shows the current view, if any, and opens the menu of views. */
export function ViewsButton({ portal_id }: { portal_id: string }) {
  const { current, isChanged } = useSavedViews(portal_id);
  const label = current && filterMessages.view(current.name);
  const isShort = useIsDrawerBeside();
  return (
    <PickerButton
      popup={viewsMenu}
      renderPopup={(ViewsMenu, picker) => <ViewsMenu portal_id={portal_id} picker={picker} />}
      aria-label={isChanged ? `${label}, ${filterMessages.viewChanged}` : (label ?? filterMessages.views)}
      icon={<Icon node={Bookmark} className="size-3.5 text-ink-3" />}
      tooltip={isShort ? (label ?? filterMessages.views) : undefined}
      className={clsx('ms-auto max-sm:px-2', isShort && 'px-2')}
    >
      <UserText
        translate={current ? 'no' : 'yes'}
        className={clsx('max-w-40 truncate', !current && 'max-sm:hidden', isShort && 'hidden')}
      >
        {current?.name ?? filterMessages.views}
      </UserText>
      {isChanged && <span aria-hidden="true" className="size-1.5 rounded-full bg-warn" />}
    </PickerButton>
  );
}
