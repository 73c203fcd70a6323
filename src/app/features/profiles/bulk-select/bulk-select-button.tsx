import { ListChecks } from 'lucide';
import { bulkSelectButtonId } from '#app/features/profiles/bulk-select/bulk-select-dialog-props.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { listActionMessages } from '#app/messages/profiles/list-action-messages.ts';
import { ListActionButton } from '#app/profile-list/list-action-button.tsx';

const bulkSelectMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/bulk-select/bulk-select-menu.tsx')).BulkSelectMenu,
);

/** Opens the menu for selecting many profiles. */
export function BulkSelectButton() {
  return (
    <ListActionButton
      popup={bulkSelectMenu}
      renderPopup={(BulkSelectMenu, picker) => <BulkSelectMenu picker={picker} />}
      id={bulkSelectButtonId}
      label={listActionMessages.select}
      icon={ListChecks}
    />
  );
}
