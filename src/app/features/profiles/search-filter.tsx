import { useRef } from 'react';
import { useLocation } from 'react-router';
import { useShortcut } from '#app/lib/single-keys.ts';
import { useDraftText } from '#app/lib/use-draft-text.ts';
import { useKeys } from '#app/lib/use-keys.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { SearchField } from '#app/ui/search-field.tsx';

interface SearchFilterProps {
  value: string;
  onChange: (search: string) => void;
}

const pause = 250;

/** Searches once typing has paused, unless one is somewhere else by then. Its key selects what is there, to be typed over. */
export function SearchFilter({ value, onChange }: SearchFilterProps) {
  const [text, edit] = useDraftText(value, onChange, pause, useLocation().pathname);
  const field = useRef<HTMLInputElement>(null);
  useKeys('page', {
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  return (
    <SearchField
      ref={field}
      aria-keyshortcuts={useShortcut('search')}
      label={filterWords.search}
      clearLabel={filterWords.clearSearch}
      value={text}
      onChange={edit}
    />
  );
}
