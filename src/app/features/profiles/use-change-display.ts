import { type ColumnId, columnIds, type Density } from '#app/list/display.ts';
import { ownDisplayAtom } from '#app/list/use-display.ts';
import { useListParams } from '#app/list/use-list-params.ts';

/** Changes how the rows are shown, and does it where that is said now: in the link, if it says it, else in this browser. */
export function useChangeDisplay() {
  const [params, changeParams] = useListParams();
  const toggleColumn = (column: ColumnId) => {
    if (!params.columns) {
      const next = toggle(ownDisplayAtom.get().columns ?? columnIds, column);
      // All of them are as by default: so are those that another version will bring.
      const columns = next.length === columnIds.length ? undefined : next;
      ownDisplayAtom.set((own) => ({ ...own, columns }));
    } else {
      const change = (columns: readonly ColumnId[]) => toggle(columns, column);
      changeParams((now) => ({ ...now, columns: change(now.columns ?? columnIds) }), { replace: true });
    }
  };
  const setDensity = (density: Density) => {
    if (!params.density) ownDisplayAtom.set((own) => ({ ...own, density }));
    else changeParams((now) => ({ ...now, density }), { replace: true });
  };
  /** Takes out of the link what it says of the display. */
  const leaveToBrowser = () =>
    changeParams((now) => ({ ...now, columns: undefined, density: undefined }), { replace: true });
  return { toggleColumn, setDensity, leaveToBrowser, isFromLink: Boolean(params.columns ?? params.density) };
}

function toggle(columns: readonly ColumnId[], column: ColumnId): ColumnId[] {
  return columnIds.filter((id) => columns.includes(id) !== (id === column));
}
