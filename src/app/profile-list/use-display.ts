import { useSelector } from '@tanstack/react-store';
import { persistedAtom } from '#app/lib/persisted-atom.ts';
import { searchString } from '#app/lib/search-string.ts';
import { readFields, writeFields } from '#app/lib/url-fields.ts';
import { defaultDisplay, type Display, displayFields } from '#app/profile-list/display.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';

/** How this browser shows the rows where the link does not say it. */
export const storedDisplayAtom = persistedAtom('display', {
  parse: (text) => readFields(displayFields, new URLSearchParams(text ?? '')),
  serialize: (display) => searchString(writeFields(displayFields, display)) || null,
});

/** How the rows are shown now: as the link says, else as this browser remembers, else as by default. */
export function useDisplay(): Display {
  const [params] = useListParams();
  const stored = useSelector(storedDisplayAtom);
  return {
    columns: params.columns ?? stored.columns ?? defaultDisplay.columns,
    density: params.density ?? stored.density ?? defaultDisplay.density,
  };
}
