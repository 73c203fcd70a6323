import { useId } from 'react';
import { DrawerBeside } from '#app/ui/drawer/drawer-beside.tsx';
import type { DrawerProps } from '#app/ui/drawer/drawer-props.ts';
import { DrawerTitleId } from '#app/ui/drawer/drawer-title.tsx';
import { ModalDrawer } from '#app/ui/drawer/modal-drawer.tsx';
import { useIsWide } from '#app/lib/use-is-wide.ts';

/** What is open of a list: beside it where there is room for both, else a modal dialog above it. Open while mounted. */
export function Drawer(props: DrawerProps) {
  const Frame = useIsWide() ? DrawerBeside : ModalDrawer;
  return (
    <DrawerTitleId value={useId()}>
      <Frame {...props} />
    </DrawerTitleId>
  );
}
