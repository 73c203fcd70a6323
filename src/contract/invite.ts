import * as z from 'zod/mini';

export const inviteStatus = z.enum(['pending', 'accepted']);

export const invite = z.object({
  object: z.literal('consumer.invite'),
  id: z.string(),
  status: inviteStatus,
  portal_url: z.nullable(z.string()),
  consumer_profile: z.object({
    object: z.literal('consumer.profile#preview'),
    id: z.string(),
    name: z.string(),
    email: z.string(),
  }),
  invited_by: z.object({
    object: z.literal('organization.actor#preview'),
    id: z.string(),
    name: z.string(),
    email: z.nullable(z.string()),
  }),
  message: z.nullable(z.string()),
  accepted_at: z.nullable(z.iso.datetime({ precision: 3 })),
  created_at: z.iso.datetime({ precision: 3 }),
  updated_at: z.iso.datetime({ precision: 3 }),
});

const text = z.nullish(z.string());

/** What a client accepts from the service: anything but the id may be unknown. */
export const receivedInvite = z.object({
  id: z.string(),
  status: text,
  portal_url: text,
  consumer_profile: z.nullish(z.object({ id: z.string(), name: text, email: text })),
  invited_by: z.nullish(z.object({ name: text, email: text })),
  message: text,
  accepted_at: text,
  created_at: text,
  updated_at: text,
});

export const inviteCreate = z.object({
  name: z.string(),
  email: z.string(),
  message: z.optional(z.string()),
});

export type ReceivedInvite = z.infer<typeof receivedInvite>;
