import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { GroupList } from '#app/features/profiles/group-list.tsx';
import { useGroupSearch } from '#app/features/profiles/use-group-search.ts';
import { latePart } from '#app/lib/late-part.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { PickerButton } from '#app/ui/picker-button.tsx';
import type { Picker } from '#app/ui/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupChoiceProps {
  portal_id: string;
  label: string;
  chooseLabel: string;
  chosen: readonly ReceivedGroup[];
  onChange: (chosen: readonly ReceivedGroup[]) => void;
}

/** Groups that were chosen, each with a way out, and the picker for more. */
export function GroupChoice({ portal_id, label, chooseLabel, chosen, onChange }: GroupChoiceProps) {
  const labelId = useId();
  const list = useRef<HTMLUListElement>(null);
  const drop = (group: ReceivedGroup) => {
    // The button goes with its chip: the focus goes to the picker beside it.
    list.current?.parentElement?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    onChange(chosen.filter(({ id }) => id !== group.id));
  };
  return (
    <div className="grid grid-cols-labelled items-start gap-x-3 gap-y-1">
      <span id={labelId} className="pt-1.5 font-medium">
        {label}
      </span>
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">
        <ul ref={list} aria-labelledby={labelId} className="contents">
          {chosen.map((group) => (
            <li
              key={group.id}
              className="flex h-8 max-w-full items-center gap-0.5 rounded-md bg-selected ps-2.5 text-accent"
            >
              <bdi className="truncate font-medium">{group.name}</bdi>
              <IconButton
                label={changeGroupsWords.drop(group.name)}
                icon={<X aria-hidden="true" className="size-3.5" />}
                onClick={() => drop(group)}
              />
            </li>
          ))}
        </ul>
        <PickerButton
          popup={choiceMenu}
          isCombobox
          aria-label={chooseLabel}
          renderPopup={(ChoiceMenu, picker) => (
            <ChoiceMenu
              portal_id={portal_id}
              label={chooseLabel}
              chosen={chosen}
              onChange={onChange}
              picker={picker}
            />
          )}
        >
          {chooseLabel}
          <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
        </PickerButton>
      </div>
    </div>
  );
}

interface ChoiceMenuProps extends Omit<GroupChoiceProps, 'chooseLabel'> {
  picker: Picker;
}

function ChoiceMenu({ portal_id, label, chosen, onChange, picker }: ChoiceMenuProps) {
  const groupSearch = useGroupSearch(portal_id, picker);
  return (
    <Combobox.Root<ReceivedGroup, true>
      multiple
      {...groupSearch.combobox}
      value={[...chosen]}
      onValueChange={onChange}
    >
      <GroupList label={label} groupSearch={groupSearch} />
    </Combobox.Root>
  );
}

/** It has come with the dialog. */
const choiceMenu = latePart(async () => ChoiceMenu);
