import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide';
import { useEffect, useId, useRef } from 'react';
import { GroupOptions } from '#app/group-picker/group-options.tsx';
import { useGroupSearch } from '#app/group-picker/use-group-search.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupMultiSelectProps {
  portal_id: string;
  label: string;
  selectLabel: string;
  selected: readonly ReceivedGroup[];
  onChange: (selected: readonly ReceivedGroup[]) => void;
  /** Whether a group can be created that is not there yet. */
  canCreate?: boolean;
}

/** The selected groups, each with a button that removes it, and a picker for more. */
export function GroupMultiSelect({
  portal_id,
  label,
  selectLabel,
  selected,
  onChange,
  canCreate = false,
}: GroupMultiSelectProps) {
  const labelId = useId();
  const list = useRef<HTMLUListElement>(null);
  // A group that is created can come when the picker is closed, and others have been picked.
  const latest = useRef({ selected, onChange });
  useEffect(() => {
    latest.current = { selected, onChange };
  });
  const addCreated = (group: ReceivedGroup) => latest.current.onChange([...latest.current.selected, group]);
  const remove = (group: ReceivedGroup) => {
    // The focused button is about to be removed with its chip: move the focus to the picker beside it.
    list.current?.parentElement?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    onChange(selected.filter(({ id }) => id !== group.id));
  };
  return (
    <div className="grid grid-cols-labelled items-start gap-x-3 gap-y-1">
      <span id={labelId} className="pt-1.5 font-medium">
        {label}
      </span>
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">
        <ul ref={list} aria-labelledby={labelId} className="contents">
          {selected.map((group) => (
            <li
              key={group.id}
              className="flex h-8 max-w-full items-center gap-0.5 rounded-md bg-selected ps-2.5 text-accent"
            >
              <UserText className="truncate font-medium">{group.name}</UserText>
              <IconButton
                label={groupChangeMessages.drop(group.name)}
                icon={<Icon node={X} className="size-3.5" />}
                onClick={() => remove(group)}
              />
            </li>
          ))}
        </ul>
        <PickerButton
          popup={groupMultiSelectMenu}
          isCombobox
          aria-label={selectLabel}
          renderPopup={(GroupMultiSelectMenu, picker) => (
            <GroupMultiSelectMenu
              portal_id={portal_id}
              label={selectLabel}
              selected={selected}
              onChange={onChange}
              onCreated={canCreate ? addCreated : undefined}
              picker={picker}
            />
          )}
        >
          <span>{selectLabel}</span>
          <Icon node={ChevronDown} className="size-3.5 text-ink-3" />
        </PickerButton>
      </div>
    </div>
  );
}

interface GroupMultiSelectMenuProps extends Omit<GroupMultiSelectProps, 'selectLabel' | 'canCreate'> {
  onCreated: ((group: ReceivedGroup) => void) | undefined;
  picker: Picker;
}

function GroupMultiSelectMenu(props: GroupMultiSelectMenuProps) {
  const { portal_id, label, selected, onChange, onCreated, picker } = props;
  const groupSearch = useGroupSearch(portal_id, picker);
  return (
    <Combobox.Root<ReceivedGroup, true>
      multiple
      {...groupSearch.combobox}
      value={[...selected]}
      onValueChange={onChange}
    >
      <GroupOptions
        portal_id={portal_id}
        label={label}
        groupSearch={groupSearch}
        isMultiple
        onCreated={onCreated}
      />
    </Combobox.Root>
  );
}

/** Already loaded: the menu is part of the dialog's chunk. */
const groupMultiSelectMenu = lazyWithPreload(async () => GroupMultiSelectMenu);
