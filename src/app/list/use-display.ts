import { useSelector } from '@tanstack/react-store';
import { rememberedAtom } from '#app/lib/remembered.ts';
import { searchString } from '#app/lib/search-string.ts';
import { defaultDisplay, type Display, displayEntries, readDisplay } from '#app/list/display.ts';
import { useListParams } from '#app/list/use-list-params.ts';

/** How this browser shows the rows where the link does not say it. */
export const ownDisplayAtom = rememberedAtom('display', {
  read: (text) => readDisplay(new URLSearchParams(text ?? '')),
  write: (display) => searchString(displayEntries(display)) || null,
});

/** How the rows are shown now: as the link says, else as this browser remembers, else as by default. */
export function useDisplay(): Display {
  const [params] = useListParams();
  const own = useSelector(ownDisplayAtom);
  return {
    columns: params.columns ?? own.columns ?? defaultDisplay.columns,
    density: params.density ?? own.density ?? defaultDisplay.density,
  };
}
