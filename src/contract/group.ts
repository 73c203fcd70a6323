import * as z from 'zod/mini';

export const groupStatus = z.enum(['active', 'archived', 'deleted']);

export const group = z.object({
  object: z.literal('consumer.group'),
  id: z.string(),
  status: groupStatus,
  name: z.string(),
  description: z.nullable(z.string()),
  is_default: z.boolean(),
  sso_group_ids: z.array(z.string()),
  created_at: z.iso.datetime({ precision: 3 }),
  updated_at: z.iso.datetime({ precision: 3 }),
});

/** What a client accepts from the service: newer versions omit `sso_group_ids`. */
export const receivedGroup = z.object({
  id: z.string(),
  name: z.string(),
  status: z.nullish(z.string()),
  description: z.nullish(z.string()),
  is_default: z.nullish(z.boolean()),
  sso_group_ids: z.nullish(z.array(z.string())),
  created_at: z.nullish(z.string()),
  updated_at: z.nullish(z.string()),
});

export const groupCreate = z.object({
  name: z.string(),
  /** Null is refused; an empty text clears it. */
  description: z.optional(z.string()),
  sso_group_ids: z.optional(z.array(z.string())),
  is_default: z.optional(z.boolean()),
});

export const groupUpdate = z.partial(groupCreate);

export type Group = z.infer<typeof group>;
export type GroupStatus = z.infer<typeof groupStatus>;
export type ReceivedGroup = z.infer<typeof receivedGroup>;
export type GroupCreate = z.infer<typeof groupCreate>;
export type GroupUpdate = z.infer<typeof groupUpdate>;
