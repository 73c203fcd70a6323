import type { Combobox } from '@base-ui/react/combobox';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDebounce } from 'use-debounce';
import { groupsQuery } from '#app/api/group-queries.ts';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';

/** The groups of an open picker: searched on the server as the user types, loaded page by page on scroll. */
export function useGroupSearch(portal_id: string, picker: Picker) {
  const [search, setSearch] = useState('');
  const [debouncedSearch] = useDebounce(search, 250);
  const query = useInfiniteQuery(groupsQuery(portal_id, debouncedSearch));
  const groups = query.data?.pages.flatMap((page) => page.items) ?? [];
  const combobox = {
    ...picker.combobox,
    items: groups,
    // The server filters.
    filter: null,
    isItemEqualToValue: (item: ReceivedGroup, group: ReceivedGroup) => item.id === group.id,
    itemToStringLabel: (group: ReceivedGroup) => group.name,
    inputValue: search,
    // Selecting an option changes the input too; keep the typed text.
    onInputValueChange: (text: string, { reason }: Combobox.Root.ChangeEventDetails) => {
      if (reason === 'input-change') setSearch(text);
    },
  };
  /** The groups are still those of the previous search. */
  const isStale = query.isPlaceholderData || search !== debouncedSearch;
  return { query, groups, search, isStale, combobox, picker };
}

export type GroupSearch = ReturnType<typeof useGroupSearch>;
