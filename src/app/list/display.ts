/** The columns of the list, in their order. The first one holds the link to the profile: it is always shown. */
export const columnIds = ['name', 'email', 'status', 'groups', 'consumer_id', 'created_at'] as const;
export type ColumnId = (typeof columnIds)[number];

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How the rows are shown. */
export interface Display {
  columns: readonly ColumnId[];
  density: Density;
}

export const defaultDisplay: Display = { columns: columnIds, density: 'comfortable' };

/** What of it is said somewhere, as in a link that leaves the rest to who opens it. */
export type PartialDisplay = { [Name in keyof Display]: Display[Name] | undefined };

/** Whatever has no meaning counts as not said. */
export function readDisplay(url: URLSearchParams): PartialDisplay {
  const named = url.get('columns')?.split(',') ?? [];
  const isNamed = columnIds.some((id) => named.includes(id));
  return {
    columns: isNamed ? columnIds.filter((id) => id === 'name' || named.includes(id)) : undefined,
    density: densities.find((density) => density === url.get('density')),
  };
}

/** The parameters that `readDisplay` reads. */
export function displayEntries({ columns, density }: PartialDisplay) {
  return { columns: columns?.join(','), density };
}
