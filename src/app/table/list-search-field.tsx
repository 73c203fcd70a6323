import type { ComponentProps, KeyboardEvent } from 'react';
import { useLocation } from 'react-router';
import { useDebouncedText } from '#app/lib/use-debounced-text.ts';
import { SearchField } from '#app/ui/fields/search-field.tsx';

/** In milliseconds. */
const debounceDelay = 250;

interface ListSearchFieldProps extends ComponentProps<typeof SearchField> {
  /** Called for the down arrow and for Enter, with the text that is searched for. */
  onRows?: ((text: string, event: KeyboardEvent) => void) | undefined;
}

/** The search field of a list. Searches when typing pauses, unless the user has left the screen by then. */
export function ListSearchField({ value, onChange, onRows, ...props }: ListSearchFieldProps) {
  const [text, edit, flush] = useDebouncedText(value, onChange, debounceDelay, useLocation().pathname);
  return (
    <SearchField
      {...props}
      value={text}
      onChange={edit}
      onKeyDown={(event) => {
        if (!onRows || !['ArrowDown', 'Enter'].includes(event.key)) return;
        event.preventDefault();
        flush();
        onRows(text, event);
      }}
    />
  );
}
