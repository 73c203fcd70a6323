import * as z from 'zod/mini';
import type { EndpointName } from '#contract/endpoints.ts';

/** The endpoints that change something. */
export const auditActions = [
  'assignGroups',
  'unassignGroups',
  'createGroup',
  'updateGroup',
  'archiveGroup',
] as const satisfies EndpointName[];

/**
 * `done` and `refused` are what the upstream said. `unknown` is a change that was begun and of which nothing, or a failure,
 * has come back: it may have been made or not.
 */
export const auditOutcomes = ['done', 'refused', 'unknown'] as const;

const actor = z.object({ kind: z.enum(['local', 'user', 'key']), id: z.string(), name: z.string() });
const time = z.iso.datetime({ precision: 3 });

/** One line of the record of changes. */
export const auditEntry = z.object({
  object: z.literal('change'),
  id: z.string(),
  action: z.enum(auditActions),
  actor,
  /** Where the request came from. */
  address: z.string(),
  /** As the request named it: an id or a slug. */
  portal_id: z.string(),
  consumer_profile_id: z.nullable(z.string()),
  /** The first 1,000 of the groups it is about. */
  group_ids: z.array(z.string()),
  /** The first 10,000 characters of what was sent, without the blanks of its JSON. */
  body: z.string(),
  /** The profile or group, as the answer called it. */
  target_name: z.nullable(z.string()),
  outcome: z.enum(auditOutcomes),
  /** Of the upstream's answer. */
  status: z.nullable(z.int()),
  code: z.nullable(z.string()),
  request_id: z.nullable(z.string()),
  created_at: time,
  /** When the answer came. */
  finished_at: z.nullable(time),
});

export type AuditEntry = z.infer<typeof auditEntry>;
export type AuditAction = (typeof auditActions)[number];
export type AuditOutcome = (typeof auditOutcomes)[number];
