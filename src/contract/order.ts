/** The orders of a list, by id. */
export const orders = ['asc', 'desc'] as const;

export type Order = (typeof orders)[number];
