import type { ComponentProps } from 'react';
import { useLocation } from 'react-router';
import { useDebouncedText } from '#app/lib/use-debounced-text.ts';
import { SearchField } from '#app/ui/fields/search-field.tsx';

/** In milliseconds. */
const debounceDelay = 250;

/** The search field of a list. Searches when typing pauses, unless the user has left the screen by then. */
export function ListSearchField({ value, onChange, ...props }: ComponentProps<typeof SearchField>) {
  const [text, edit] = useDebouncedText(value, onChange, debounceDelay, useLocation().pathname);
  return <SearchField {...props} value={text} onChange={edit} />;
}
