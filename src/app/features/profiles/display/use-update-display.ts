import { type ColumnId, columnIds, type Density } from '#app/profile-list/columns-and-density.ts';
import { storedDisplayAtom } from '#app/profile-list/use-display.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';

/** Changes how the rows are shown, and does it where that is said now: in the link, if it says it, else in this browser. */
export function useUpdateDisplay() {
  const [params, changeParams] = useListParams();
  const toggleColumn = (column: ColumnId) => {
    if (!params.columns) {
      const next = toggleColumnId(storedDisplayAtom.get().columns ?? columnIds, column);
      // All of them are as by default: so are those that another version will bring.
      const columns = next.length === columnIds.length ? undefined : next;
      storedDisplayAtom.set((stored) => ({ ...stored, columns }));
    } else {
      const toggleIn = (columns: readonly ColumnId[]) => toggleColumnId(columns, column);
      changeParams((now) => ({ ...now, columns: toggleIn(now.columns ?? columnIds) }), { replace: true });
    }
  };
  const setDensity = (density: Density) => {
    if (!params.density) storedDisplayAtom.set((stored) => ({ ...stored, density }));
    else changeParams((now) => ({ ...now, density }), { replace: true });
  };
  /** Takes out of the link what it says of the display. */
  const removeFromLink = () =>
    changeParams((now) => ({ ...now, columns: undefined, density: undefined }), { replace: true });
  return { toggleColumn, setDensity, removeFromLink, isFromLink: Boolean(params.columns ?? params.density) };
}

function toggleColumnId(columns: readonly ColumnId[], column: ColumnId): ColumnId[] {
  return columnIds.filter((id) => columns.includes(id) !== (id === column));
}
