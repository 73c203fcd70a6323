import * as z from 'zod/mini';

export const portal = z.object({
  object: z.literal('portal'),
  id: z.string(),
  status: z.enum(['active', 'archived', 'deleted']),
  name: z.string(),
  slug: z.string(),
  description: z.nullable(z.string()),
  created_at: z.iso.datetime({ precision: 3 }),
  updated_at: z.iso.datetime({ precision: 3 }),
});

/** What a client accepts from the service: fields that may be missing are optional, and unknown values pass. */
export const receivedPortal = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.nullish(z.string()),
  description: z.nullish(z.string()),
});

export type Portal = z.infer<typeof portal>;
export type ReceivedPortal = z.infer<typeof receivedPortal>;
