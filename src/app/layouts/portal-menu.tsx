import { Combobox } from '@base-ui/react/combobox';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { usePortals } from '#app/api/portals.ts';
import { portalWords } from '#app/lib/words/portals.ts';
import { profilesPath } from '#app/paths.ts';
import { OptionList } from '#app/ui/option-list.tsx';
import type { Picker } from '#app/ui/use-picker.ts';
import { fold } from '#contract/fold.ts';
import type { ReceivedPortal } from '#contract/portal.ts';

interface PortalMenuProps {
  portal: ReceivedPortal | undefined;
  picker: Picker;
}

/** The portals to go to. */
export function PortalMenu({ portal, picker }: PortalMenuProps) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { query, portals, isIncomplete } = usePortals(text !== '');
  const wanted = fold(text.trim());
  const found = portals.filter(({ name }) => fold(name).includes(wanted));
  const isLoading = query.isPending || (isIncomplete && !query.isError);
  return (
    <Combobox.Root<ReceivedPortal>
      {...picker.combobox}
      items={found}
      filter={null}
      value={portal ?? null}
      onValueChange={(next) => next && void navigate(profilesPath(next.id))}
      isItemEqualToValue={(item, value) => item.id === value.id}
      itemToStringLabel={(item) => item.name}
      inputValue={text}
      onInputValueChange={(typed, { reason }) => reason === 'input-change' && setText(typed)}
    >
      <OptionList<ReceivedPortal>
        label={portalWords.menu}
        searchLabel={portalWords.search}
        optionOf={(item) => ({ key: item.id, text: item.name, detail: item.description })}
        status={
          isLoading
            ? portalWords.loading
            : found.length > 0
              ? portalWords.found(found.length)
              : portalWords.noneFound
        }
        isEmpty={found.length === 0}
        isBusy={query.isFetching}
        error={query.isError && found.length === 0 ? errorText(query.error).title : undefined}
        onRetry={() => void query.refetch()}
        more={query.hasNextPage ? portalWords.more : undefined}
        onMore={() => void query.fetchNextPage()}
        chosen={portal?.id}
        picker={picker}
      />
    </Combobox.Root>
  );
}
