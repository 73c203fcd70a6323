import * as z from 'zod/mini';
import { group, receivedGroup } from '#contract/group.ts';
import { profileStatuses } from '#contract/profile-status.ts';

export const profileStatus = z.enum(profileStatuses);
const assignedVia = z.enum(['default', 'manual', 'sso', 'user']);

export const assignment = z.object({
  object: z.literal('consumer.profile.group_assignment'),
  group,
  assigned_via: assignedVia,
});

/** The `image_url` that our own server returns for a profile without a picture, since the contract requires a URL. */
export const noPictureUrl = '/no-picture.svg';

export const profile = z.object({
  object: z.literal('consumer.profile'),
  id: z.string(),
  name: z.string(),
  email: z.string(),
  consumer_id: z.string(),
  image_url: z.string(),
  status: profileStatus,
  created_at: z.iso.datetime({ precision: 3 }),
  updated_at: z.iso.datetime({ precision: 3 }),
  groups: z.array(assignment),
});

/** Unknown `assigned_via` values pass: a client shows them unchanged. */
const receivedAssignment = z.object({
  group: receivedGroup,
  assigned_via: z.string(),
});

/**
 * What a client accepts from the service: `email`, `image_url` and `groups` may be unknown, which differs from empty.
 */
export const receivedProfile = z.object({
  id: z.string(),
  name: z.string(),
  email: z.nullish(z.string()),
  consumer_id: z.string(),
  image_url: z.nullish(z.string()),
  status: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  groups: z.nullish(z.array(receivedAssignment)),
});

/** The same, with every field that the service returned, known or not. */
export const wholeProfile = z.custom<ReceivedProfile>((row) => receivedProfile.safeParse(row).success);

export const profileCreate = z.object({ name: z.string(), email: z.string() });

export const groupIds = z.object({ group_ids: z.array(z.string()) });

export type Profile = z.infer<typeof profile>;
export type AssignedVia = z.infer<typeof assignedVia>;
export type Assignment = z.infer<typeof assignment>;
export type ReceivedAssignment = z.infer<typeof receivedAssignment>;
export type ReceivedProfile = z.infer<typeof receivedProfile>;
