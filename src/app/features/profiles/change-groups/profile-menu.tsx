import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDebounce } from 'use-debounce';
import { errorText } from '#app/api/error-text.ts';
import { profilesQuery } from '#app/api/profiles.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { OptionList } from '#app/ui/option-list.tsx';
import type { Picker } from '#app/ui/use-picker.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfileMenuProps {
  portal_id: string;
  chosen: ReceivedProfile | null;
  onChange: (profile: ReceivedProfile | null) => void;
  picker: Picker;
}

const most = 20;
const pause = 250;

/** Finds one profile. */
export function ProfileMenu({ portal_id, chosen, onChange, picker }: ProfileMenuProps) {
  const [text, setText] = useState('');
  const [search] = useDebounce(text.trim(), pause);
  const input = { portal_id, limit: most, order: 'desc' as const, ...(search && { search }) };
  const query = useQuery(profilesQuery(input));
  const profiles = query.data?.items ?? [];
  const choose = (profile: ReceivedProfile | null) => {
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
      value={chosen}
      onValueChange={choose}
    >
      <OptionList<ReceivedProfile>
        label={changeGroupsWords.profiles}
        searchLabel={changeGroupsWords.searchProfiles}
        optionOf={({ id, name, email }) => ({ key: id, text: name, detail: email ?? profileWords.noEmail })}
        status={
          query.isPending
            ? changeGroupsWords.searching
            : profiles.length > 0
              ? changeGroupsWords.found(profiles.length)
              : changeGroupsWords.noneFound
        }
        isEmpty={profiles.length === 0}
        isBusy={query.isFetching}
        error={
          query.isError && profiles.length === 0
            ? changeGroupsWords.searchFailed(errorText(query.error).title)
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
