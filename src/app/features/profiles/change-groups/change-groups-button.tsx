import { Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { Button } from '#app/ui/button.tsx';

const ChangeGroupsDialog = lazy(async () => ({
  default: (await import('#app/features/profiles/change-groups/change-groups-dialog.tsx')).ChangeGroupsDialog,
}));

/** Opens the dialog that changes the groups of everyone selected. */
export function ChangeGroupsButton({ portal_id }: { portal_id: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        aria-haspopup="dialog"
        icon={<Users aria-hidden="true" className="size-3.5" />}
        onClick={() => setIsOpen(true)}
      >
        {changeGroupsWords.open}
      </Button>
      {isOpen && (
        <Suspense>
          <ChangeGroupsDialog portal_id={portal_id} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
