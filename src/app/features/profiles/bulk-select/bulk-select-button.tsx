import { ListChecks } from 'lucide-react';
import { useLocation } from 'react-router';
import { bulkSelectButtonId } from '#app/features/profiles/bulk-select/bulk-select-dialog-props.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { listActionMessages } from '#app/messages/profiles/list-action-messages.ts';
import { useBulkSelectRequest } from '#app/profile-list/bulk-select-request.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';

const bulkSelectMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/bulk-select/bulk-select-menu.tsx')).BulkSelectMenu,
);
const selectMatchingDialog = lazyWithPreload(
  async () =>
    (await import('#app/features/profiles/bulk-select/select-matching-dialog.tsx')).SelectMatchingDialog,
);
const pastedListDialog = lazyWithPreload(
  async () => (await import('#app/features/profiles/bulk-select/pasted-list-dialog.tsx')).PastedListDialog,
);

/** Opens the menu for selecting many profiles, and renders its dialogs, which other controls can open too. */
export function BulkSelectButton({ portal_id }: { portal_id: string }) {
  return (
    <>
      <PickerButton
        popup={bulkSelectMenu}
        renderPopup={(BulkSelectMenu, picker) => <BulkSelectMenu picker={picker} />}
        id={bulkSelectButtonId}
        icon={<ListChecks aria-hidden="true" className="size-3.5 text-ink-3" />}
      >
        {listActionMessages.select}
      </PickerButton>
      {/* Navigating to another list drops the request for a dialog. */}
      <BulkSelectDialogs key={useLocation().key} portal_id={portal_id} />
    </>
  );
}

function BulkSelectDialogs({ portal_id }: { portal_id: string }) {
  const [strategy, close] = useBulkSelectRequest();
  return (
    <>
      {strategy === 'matching' && (
        <LazyBoundary part={selectMatchingDialog} onGiveUp={close}>
          {(SelectMatchingDialog) => <SelectMatchingDialog portal_id={portal_id} onClose={close} />}
        </LazyBoundary>
      )}
      {strategy === 'from-list' && (
        <LazyBoundary part={pastedListDialog} onGiveUp={close}>
          {(PastedListDialog) => <PastedListDialog portal_id={portal_id} onClose={close} />}
        </LazyBoundary>
      )}
    </>
  );
}
