import * as z from 'zod/mini';

export const searchFilter = z.optional(z.string());

/** One or several. */
export const emailFilter = z.optional(z.array(z.string()));
