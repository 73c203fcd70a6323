import { useSelector } from '@tanstack/react-store';
import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { choosingAtom } from '#app/list/choosing.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';

export interface ChooseDialogProps {
  portal_id: string;
  onClose: () => void;
}

const loadMenu = async () => ({
  default: (await import('#app/features/profiles/choose/choose-menu.tsx')).ChooseMenu,
});
const ChooseMenu = lazy(loadMenu);

const MatchingDialog = lazy(async () => ({
  default: (await import('#app/features/profiles/choose/matching-dialog.tsx')).MatchingDialog,
}));
const FromListDialog = lazy(async () => ({
  default: (await import('#app/features/profiles/choose/from-list-dialog.tsx')).FromListDialog,
}));

/** Takes the focus when what opened a dialog is gone. */
export const chooseButtonId = 'choose-profiles';

const close = () => choosingAtom.set(null);

/** Opens the ways to choose many profiles, and holds their dialogs, whoever opens them. */
export function ChooseButton({ portal_id }: { portal_id: string }) {
  const way = useSelector(choosingAtom);
  useEffect(() => close, []);
  return (
    <>
      <PickerButton
        load={loadMenu}
        renderPopup={(picker) => <ChooseMenu picker={picker} />}
        id={chooseButtonId}
        icon={<ListChecks aria-hidden="true" className="size-3.5 text-ink-3" />}
      >
        {listActionWords.select}
      </PickerButton>
      <Suspense>
        {way === 'matching' && <MatchingDialog portal_id={portal_id} onClose={close} />}
        {way === 'from-list' && <FromListDialog portal_id={portal_id} onClose={close} />}
      </Suspense>
    </>
  );
}
