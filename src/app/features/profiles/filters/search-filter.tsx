import { useRef } from 'react';
import { useAriaKeyShortcuts } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { requestRows } from '#app/profile-list/rows-request.ts';
import { ListSearchField } from '#app/table/list-search-field.tsx';

interface SearchFilterProps {
  value: string;
  onChange: (search: string) => void;
}

/**
 * The search of the list. Its shortcut selects the text, so that typing replaces it.
 * The down arrow and Enter move to the rows.
 */
export function SearchFilter({ value, onChange }: SearchFilterProps) {
  const field = useRef<HTMLInputElement>(null);
  useShortcuts('page', {
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  return (
    <ListSearchField
      ref={field}
      aria-keyshortcuts={useAriaKeyShortcuts('search')}
      label={filterMessages.search}
      clearLabel={filterMessages.clearSearch}
      value={value}
      onChange={onChange}
      onRows={(search, { key }) => requestRows({ search, opensSingle: key === 'Enter' })}
      onBlur={() => requestRows(undefined)}
    />
  );
}
