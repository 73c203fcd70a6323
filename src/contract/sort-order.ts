/** The sort orders of a list, by id. */
export const sortOrders = ['asc', 'desc'] as const;

export type SortOrder = (typeof sortOrders)[number];
