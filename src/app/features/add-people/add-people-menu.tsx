import { FileUp } from 'lucide';
import { useNavigate, useParams } from 'react-router';
import { useAddPeopleOptions } from '#app/features/add-people/use-add-people-options.ts';
import { addPeopleMessages } from '#app/messages/people/add-people-messages.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { importPeoplePath } from '#app/navigation/page-paths.ts';
import { openListDialog } from '#app/profile-list/list-dialog-request.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PickerPanel } from '#app/ui/pickers/picker-panel.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

/** The ways to add people. */
export function AddPeopleMenu({ picker }: { picker: Picker }) {
  const { portal_id = '' } = useParams();
  const navigate = useNavigate();
  const options = useAddPeopleOptions();
  return (
    <PickerPanel label={addPeopleMessages.button} picker={picker}>
      <ul className="p-1">
        {options.map(({ mode, label, icon, disabledReason }) => (
          <li key={mode}>
            <Button
              variant="ghost"
              className="w-full justify-start"
              icon={<Icon node={icon} className="size-3.5 text-ink-3" />}
              disabledReason={disabledReason}
              onClick={() => {
                picker.close();
                openListDialog(mode);
              }}
            >
              {label}
            </Button>
          </li>
        ))}
        <li>
          <Button
            variant="ghost"
            className="w-full justify-start"
            icon={<Icon node={FileUp} className="size-3.5 text-ink-3" />}
            onClick={() => {
              picker.close();
              void navigate(importPeoplePath(portal_id));
            }}
          >
            {addPersonMessages.menu.importFile}
          </Button>
        </li>
      </ul>
    </PickerPanel>
  );
}
