import { Combobox } from '@base-ui/react/combobox';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { usePortals } from '#app/api/use-portals.ts';
import { portalListMessages } from '#app/messages/portal-list-messages.ts';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';
import { OptionList } from '#app/ui/pickers/option-list.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import { matchesSearch } from '#text/search-words.ts';
import type { ReceivedPortal } from '#contract/portal.ts';

interface PortalMenuProps {
  portal: ReceivedPortal | undefined;
  picker: Picker;
}

/** The list of portals to switch to. */
export function PortalMenu({ portal, picker }: PortalMenuProps) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { query, portals, isIncomplete } = usePortals(text !== '');
  const matches = portals.filter(({ name }) => matchesSearch({ texts: [name] }, text));
  const isLoading = query.isPending || (isIncomplete && !query.isError);
  return (
    <Combobox.Root<ReceivedPortal>
      {...picker.combobox}
      items={matches}
      filter={null}
      value={portal ?? null}
      onValueChange={(next) => next && void navigate(profilesPath(next.id))}
      isItemEqualToValue={(item, value) => item.id === value.id}
      itemToStringLabel={(item) => item.name}
      inputValue={text}
      onInputValueChange={(typed, { reason }) => reason === 'input-change' && setText(typed)}
    >
      <OptionList<ReceivedPortal>
        label={portalListMessages.menu}
        searchLabel={portalListMessages.search}
        optionOf={(item) => ({ key: item.id, text: item.name, detail: item.description })}
        status={
          isLoading
            ? portalMessages.loading
            : matches.length > 0
              ? portalListMessages.found(matches.length)
              : portalListMessages.noneFound
        }
        isEmpty={matches.length === 0}
        isBusy={query.isFetching}
        error={query.isError && matches.length === 0 ? errorText(query.error).summary : undefined}
        onRetry={() => void query.refetch()}
        more={query.hasNextPage ? portalListMessages.more : undefined}
        onMore={() => void query.fetchNextPage({ cancelRefetch: false })}
        selected={portal?.id}
        picker={picker}
      />
    </Combobox.Root>
  );
}
