import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { profilesQuery } from '#app/api/profile-queries.ts';
import { useDebouncedValue } from '#app/lib/use-debounced-value.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { OptionList } from '#app/ui/pickers/option-list.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface TemplateProfileMenuProps {
  portal_id: string;
  selected: ReceivedProfile | null;
  onChange: (profile: ReceivedProfile | null) => void;
  picker: Picker;
}

const maxProfiles = 20;
const debounceDelay = 250;

/** Searches for the profile to copy groups from. */
export function TemplateProfileMenu({ portal_id, selected, onChange, picker }: TemplateProfileMenuProps) {
  const [text, setText] = useState('');
  const search = useDebouncedValue(text.trim(), debounceDelay);
  const input = { portal_id, limit: maxProfiles, order: 'desc' as const, ...(search && { search }) };
  const query = useQuery(profilesQuery(input));
  const profiles = query.data?.items ?? [];
  const select = (profile: ReceivedProfile | null) => {
    onChange(profile);
    picker.close();
  };
  return (
    <Combobox.Root<ReceivedProfile>
      {...picker.combobox}
      items={profiles}
      filter={null}
      isItemEqualToValue={(item, profile) => item.id === profile.id}
      itemToStringLabel={({ name }) => name}
      inputValue={text}
      onInputValueChange={(typed, { reason }) => reason === 'input-change' && setText(typed)}
      value={selected}
      onValueChange={select}
    >
      <OptionList<ReceivedProfile>
        label={groupChangeMessages.profiles}
        searchLabel={groupChangeMessages.searchProfiles}
        optionOf={({ id, name, email }) => ({
          key: id,
          text: name,
          detail: email ?? profileMessages.noEmail,
        })}
        status={
          query.isPending
            ? groupChangeMessages.searching
            : profiles.length > 0
              ? groupChangeMessages.found(profiles.length)
              : groupChangeMessages.noneFound
        }
        isEmpty={profiles.length === 0}
        isBusy={query.isFetching}
        error={
          query.isError && profiles.length === 0
            ? groupChangeMessages.searchFailed(errorText(query.error).summary)
            : undefined
        }
        onRetry={() => void query.refetch()}
        more={undefined}
        onMore={() => undefined}
        picker={picker}
      />
    </Combobox.Root>
  );
}
