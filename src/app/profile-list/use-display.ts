import { useSelector } from '@tanstack/react-store';
import { persistedAtom } from '#app/lib/persisted-atom.ts';
import { searchString } from '#app/lib/search-string.ts';
import { readFields, writeFields } from '#app/lib/url-fields.ts';
import { defaultDisplay, type Display, displayFields } from '#app/profile-list/columns-and-density.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';

/** This browser's display settings, for what the link does not set. */
export const storedDisplayAtom = persistedAtom('display', {
  parse: (text) => readFields(displayFields, new URLSearchParams(text ?? '')),
  serialize: (display) => searchString(writeFields(displayFields, display)) || null,
});

/** The current display settings: from the link, else from this browser, else the defaults. */
export function useDisplay(): Display {
  const [params] = useListParams();
  const stored = useSelector(storedDisplayAtom);
  return {
    columns: params.columns ?? stored.columns ?? defaultDisplay.columns,
    density: params.density ?? stored.density ?? defaultDisplay.density,
  };
}
