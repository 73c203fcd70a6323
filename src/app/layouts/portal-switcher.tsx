import { ChevronsUpDown } from 'lucide';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedPortal } from '#contract/portal.ts';

const portalMenu = lazyWithPreload(async () => (await import('#app/layouts/portal-menu.tsx')).PortalMenu);

interface PortalSwitcherProps {
  portal_id: string;
  portal: ReceivedPortal | undefined;
  /** The portal does not exist or could not be loaded. */
  isMissing: boolean;
}

/** The current portal, and a menu to switch to another. The list is fetched when the menu opens. */
export function PortalSwitcher({ portal_id, portal, isMissing }: PortalSwitcherProps) {
  return (
    <PickerButton
      popup={portalMenu}
      renderPopup={(PortalMenu, picker) => <PortalMenu portal={portal} picker={picker} />}
      isCombobox
      variant="ghost"
      className="min-w-0 max-sm:gap-0 max-sm:px-1"
      aria-label={portalMessages.switcher(portal?.name ?? portal_id)}
    >
      {portal || isMissing ? (
        <>
          <UserText translate={portal ? 'no' : 'yes'} className="truncate text-ink">
            {portal?.name ?? portalMessages.select}
          </UserText>
          <Icon node={ChevronsUpDown} className="size-3.5 shrink-0" />
        </>
      ) : (
        <Skeleton className="h-3 w-24" />
      )}
    </PickerButton>
  );
}
