import { useDraftText } from '#app/lib/use-draft-text.ts';
import { words } from '#app/lib/words.ts';
import { SearchField } from '#app/ui/search-field.tsx';

interface SearchFilterProps {
  value: string;
  onChange: (search: string) => void;
}

const pause = 250;

/** Searches once typing has paused. */
export function SearchFilter({ value, onChange }: SearchFilterProps) {
  const [text, edit] = useDraftText(value, onChange, pause);
  return (
    <SearchField
      label={words.filters.search}
      clearLabel={words.filters.clearSearch}
      value={text}
      onChange={edit}
    />
  );
}
