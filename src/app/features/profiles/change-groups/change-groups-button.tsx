import { Users } from 'lucide-react';
import { useState } from 'react';
import { useIsViewer } from '#app/api/session.ts';
import { latePart } from '#app/lib/late-part.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { Late } from '#app/ui/late.tsx';

const changeGroupsDialog = latePart(
  async () =>
    (await import('#app/features/profiles/change-groups/change-groups-dialog.tsx')).ChangeGroupsDialog,
);

/** Opens the dialog that changes the groups of everyone selected. */
export function ChangeGroupsButton({ portal_id }: { portal_id: string }) {
  const isViewer = useIsViewer();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant="primary"
        aria-haspopup="dialog"
        disabledReason={isViewer ? groupWords.viewer : undefined}
        icon={<Users aria-hidden="true" className="size-3.5" />}
        onPointerEnter={changeGroupsDialog.load}
        onFocus={changeGroupsDialog.load}
        onClick={() => setIsOpen(true)}
      >
        {changeGroupsWords.open}
      </Button>
      {isOpen && (
        <Late part={changeGroupsDialog} onGiveUp={close}>
          {(ChangeGroupsDialog) => <ChangeGroupsDialog portal_id={portal_id} onClose={close} />}
        </Late>
      )}
    </>
  );
}
