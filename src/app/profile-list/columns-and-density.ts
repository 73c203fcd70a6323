import { oneOf, type UrlField } from '#app/lib/url-fields.ts';

/** The columns of the list, in display order. The first one holds the link to the profile and is always shown. */
export const columnIds = [
  'name',
  'email',
  'status',
  'groups',
  'id',
  'consumer_id',
  'created_at',
  'updated_at',
] as const;
export type ColumnId = (typeof columnIds)[number];

const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How the rows are shown. */
export interface Display {
  columns: readonly ColumnId[];
  density: Density;
}

/** Profile IDs and times of updates are shown only where someone asks for them. */
export const defaultDisplay: Display = {
  columns: columnIds.filter((id) => id !== 'id' && id !== 'updated_at'),
  density: 'comfortable',
};

const columns: UrlField<readonly ColumnId[] | undefined> = {
  read: (text) => {
    const named = text?.split(',') ?? [];
    const isNamed = columnIds.some((id) => named.includes(id));
    return isNamed ? columnIds.filter((id) => id === 'name' || named.includes(id)) : undefined;
  },
  write: (ids) => ids?.join(','),
};

/** The display settings that a link or this browser can store. */
export const displayFields = { columns, density: oneOf(densities) };

/** Width taken by everything around the columns, in rem: margins and check boxes. */
const frameWidth = 5.5;

/** The columns by priority, each with its minimum readable width, in rem. */
const minimumWidths: readonly [ColumnId, number][] = [
  ['name', 9.5],
  ['status', 7],
  ['groups', 16],
  ['created_at', 8],
  ['email', 12.5],
  ['updated_at', 8],
  ['consumer_id', 10],
  ['id', 10],
];

/**
 * The selected columns that fit the window; the least important ones are dropped first.
 * @param selected in display order
 * @param width of the window, in rem
 */
export function fittingColumns(selected: readonly ColumnId[], width: number): readonly ColumnId[] {
  const widths = minimumWidths.filter(([id]) => selected.includes(id));
  const totals = widths.map((_, index) =>
    widths.slice(0, index + 1).reduce((sum, [, minimum]) => sum + minimum, frameWidth),
  );
  const fitting = widths.filter(([id], index) => id === 'name' || (totals[index] ?? 0) <= width);
  return selected.filter((id) => fitting.some(([fittingId]) => fittingId === id));
}
