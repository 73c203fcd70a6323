import { Users } from 'lucide';
import { useState } from 'react';
import { useIsViewer } from '#app/auth/session-query.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const changeGroupsDialog = lazyWithPreload(
  async () =>
    (await import('#app/features/profiles/bulk-change/change-groups-dialog.tsx')).ChangeGroupsDialog,
);

/** Opens the dialog that changes the groups of all selected profiles. */
export function ChangeGroupsButton({ portal_id }: { portal_id: string }) {
  const isViewer = useIsViewer();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant="primary"
        aria-haspopup="dialog"
        disabledReason={isViewer ? groupMessages.viewer : undefined}
        icon={<Icon node={Users} className="size-3.5" />}
        onPointerEnter={changeGroupsDialog.preload}
        onFocus={changeGroupsDialog.preload}
        onClick={() => setIsOpen(true)}
      >
        {groupChangeMessages.open}
      </Button>
      {isOpen && (
        <LazyBoundary part={changeGroupsDialog} onGiveUp={close}>
          {(ChangeGroupsDialog) => <ChangeGroupsDialog portal_id={portal_id} onClose={close} />}
        </LazyBoundary>
      )}
    </>
  );
}
