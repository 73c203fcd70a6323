import type { Combobox } from '@base-ui/react/combobox';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupsQuery } from '#app/api/group-queries.ts';
import { byName } from '#app/lib/by-name.ts';
import { useDebouncedValue } from '#app/lib/use-debounced-value.ts';
import type { Picker } from '#app/ui/pickers/use-picker.ts';
import type { ReceivedGroup } from '#contract/group.ts';

/**
 * The groups of an open picker: searched on the server as the user types, loaded page by page on scroll. By name, those
 * that cannot be picked last.
 * @param isFixed whether a group cannot be toggled; without it, all can
 */
export function useGroupSearch(
  portal_id: string,
  picker: Picker,
  isFixed?: (group: ReceivedGroup) => boolean,
) {
  const [search, setSearch] = useState('');
  const debouncedSearch = useDebouncedValue(search, 250);
  const query = useInfiniteQuery(groupsQuery(portal_id, debouncedSearch));
  // Each page of its own: one that is loaded on scroll must not move the options in sight.
  const byPage = query.data?.pages.flatMap((page) => page.items.toSorted(byName)) ?? [];
  const isLast = (group: ReceivedGroup) => Boolean(group.is_default || isFixed?.(group));
  const groups = [...byPage.filter((group) => !isLast(group)), ...byPage.filter(isLast)];
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
