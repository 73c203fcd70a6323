import { useRef } from 'react';
import { useLocation } from 'react-router';
import { useAriaKeyShortcuts } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { useDebouncedText } from '#app/lib/use-debounced-text.ts';
import { useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { SearchField } from '#app/ui/fields/search-field.tsx';

interface SearchFilterProps {
  value: string;
  onChange: (search: string) => void;
}

const debounceDelay = 250;

/**
 * Searches when typing pauses, unless the user has left the screen by then. Its shortcut selects the text, so that
 * typing replaces it.
 */
export function SearchFilter({ value, onChange }: SearchFilterProps) {
  const [text, edit] = useDebouncedText(value, onChange, debounceDelay, useLocation().pathname);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts('page', {
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  return (
    <SearchField
      ref={field}
      aria-keyshortcuts={useAriaKeyShortcuts('search')}
      label={filterMessages.search}
      clearLabel={filterMessages.clearSearch}
      value={text}
      onChange={edit}
    />
  );
}
