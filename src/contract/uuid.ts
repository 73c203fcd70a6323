import * as z from 'zod/mini';

const pattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A UUID of any version. Zod's own would be part of the page's first script. */
export const uuid = z
  .string()
  .check(z.refine((text) => pattern.test(text), { params: { expected: 'uuid' } }));
