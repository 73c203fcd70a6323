import {
  type ColumnId,
  columnIds,
  defaultDisplay,
  type Density,
} from '#app/profile-list/columns-and-density.ts';
import { storedDisplayAtom } from '#app/profile-list/use-display.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';

/** Changes display settings where they are set now: in the link if it sets them, else in this browser. */
export function useUpdateDisplay() {
  const [params, changeParams] = useListParams();
  const toggleColumn = (column: ColumnId) => {
    if (!params.columns) {
      const next = toggleColumnId(storedDisplayAtom.get().columns ?? defaultDisplay.columns, column);
      // The usual columns are not stored, so that those that a later version adds to them are shown too.
      const columns = next.join() === defaultDisplay.columns.join() ? undefined : next;
      storedDisplayAtom.set((stored) => ({ ...stored, columns }));
    } else {
      const toggleIn = (columns: readonly ColumnId[]) => toggleColumnId(columns, column);
      changeParams((now) => ({ ...now, columns: toggleIn(now.columns ?? defaultDisplay.columns) }), {
        replace: true,
      });
    }
  };
  const setDensity = (density: Density) => {
    if (!params.density) storedDisplayAtom.set((stored) => ({ ...stored, density }));
    else changeParams((now) => ({ ...now, density }), { replace: true });
  };
  /** Removes the display settings from the link. */
  const removeFromLink = () =>
    changeParams((now) => ({ ...now, columns: undefined, density: undefined }), { replace: true });
  return { toggleColumn, setDensity, removeFromLink, isFromLink: Boolean(params.columns ?? params.density) };
}

function toggleColumnId(columns: readonly ColumnId[], column: ColumnId): ColumnId[] {
  return columnIds.filter((id) => columns.includes(id) !== (id === column));
}
