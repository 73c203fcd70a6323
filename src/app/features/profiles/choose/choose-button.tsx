import { ListChecks } from 'lucide-react';
import { useLocation } from 'react-router';
import { latePart } from '#app/lib/late-part.ts';
import { listActionWords } from '#app/lib/words/list-actions.ts';
import { useChoosing } from '#app/list/choosing.ts';
import { Late } from '#app/ui/late.tsx';
import { PickerButton } from '#app/ui/picker-button.tsx';

export interface ChooseDialogProps {
  portal_id: string;
  onClose: () => void;
}

const chooseMenu = latePart(
  async () => (await import('#app/features/profiles/choose/choose-menu.tsx')).ChooseMenu,
);
const matchingDialog = latePart(
  async () => (await import('#app/features/profiles/choose/matching-dialog.tsx')).MatchingDialog,
);
const fromListDialog = latePart(
  async () => (await import('#app/features/profiles/choose/from-list-dialog.tsx')).FromListDialog,
);

/** Takes the focus when what opened a dialog is gone. */
export const chooseButtonId = 'choose-profiles';

/** Opens the ways to choose many profiles, and holds their dialogs, whoever opens them. */
export function ChooseButton({ portal_id }: { portal_id: string }) {
  return (
    <>
      <PickerButton
        popup={chooseMenu}
        renderPopup={(ChooseMenu, picker) => <ChooseMenu picker={picker} />}
        id={chooseButtonId}
        icon={<ListChecks aria-hidden="true" className="size-3.5 text-ink-3" />}
      >
        {listActionWords.select}
      </PickerButton>
      {/* Another list forgets what was asked of this one. */}
      <ChooseDialogs key={useLocation().key} portal_id={portal_id} />
    </>
  );
}

function ChooseDialogs({ portal_id }: { portal_id: string }) {
  const [way, close] = useChoosing();
  return (
    <>
      {way === 'matching' && (
        <Late part={matchingDialog} onGiveUp={close}>
          {(MatchingDialog) => <MatchingDialog portal_id={portal_id} onClose={close} />}
        </Late>
      )}
      {way === 'from-list' && (
        <Late part={fromListDialog} onGiveUp={close}>
          {(FromListDialog) => <FromListDialog portal_id={portal_id} onClose={close} />}
        </Late>
      )}
    </>
  );
}
