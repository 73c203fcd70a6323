import { useState } from 'react';
import { useDebouncedCallback } from 'use-debounce';
import { words } from '#app/lib/words.ts';
import { SearchField } from '#app/ui/search-field.tsx';

interface SearchFilterProps {
  value: string;
  onChange: (search: string) => void;
}

const pause = 250;

/** Searches once typing has paused. Until then the typed text is this field's own; after that the URL's. */
export function SearchFilter({ value, onChange }: SearchFilterProps) {
  const [typed, setTyped] = useState<string>();
  const search = useDebouncedCallback((text: string) => {
    setTyped(undefined);
    onChange(text);
  }, pause);
  return (
    <SearchField
      label={words.filters.search}
      clearLabel={words.filters.clearSearch}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        search(text);
        if (!text) search.flush();
      }}
    />
  );
}
