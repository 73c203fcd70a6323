import { bulkSelectStrategies } from '#app/features/profiles/bulk-select/bulk-select-strategies.ts';
import { listActionMessages } from '#app/messages/profiles/list-action-messages.ts';
import { openListDialog } from '#app/profile-list/list-dialog-request.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PickerPanel } from '#app/ui/pickers/picker-panel.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

/** The menu for selecting many profiles at once. */
export function BulkSelectMenu({ picker }: { picker: Picker }) {
  const [params] = useListParams();
  return (
    <PickerPanel label={listActionMessages.select} picker={picker}>
      <ul className="p-1">
        {bulkSelectStrategies(profileListParams.isFiltered(params)).map(({ strategy, label, icon }) => (
          <li key={strategy}>
            <Button
              variant="ghost"
              className="w-full justify-start"
              icon={<Icon node={icon} className="size-3.5 text-ink-3" />}
              onClick={() => {
                picker.close();
                openListDialog(strategy);
              }}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </PickerPanel>
  );
}
