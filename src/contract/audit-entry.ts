import * as z from 'zod/mini';
import type { EndpointName } from '#contract/endpoints.ts';
import type { portalSetupEndpoints } from '#contract/portal-setup-endpoints.ts';

/** The endpoints that change data. */
export const auditActions = [
  'createProfile',
  'deleteProfile',
  'assignGroups',
  'unassignGroups',
  'createGroup',
  'updateGroup',
  'archiveGroup',
  'createInvite',
  'createPortal',
  'loadDemo',
] as const satisfies (EndpointName | keyof typeof portalSetupEndpoints)[];

/**
 * `done` and `refused` are the upstream's responses. `unknown` is a change that was sent but got no response, or a
 * failure: it may or may not have been made.
 */
export const auditOutcomes = ['done', 'refused', 'unknown'] as const;

const actor = z.object({ kind: z.enum(['local', 'user', 'key']), id: z.string(), name: z.string() });
const time = z.iso.datetime({ precision: 3 });

/**
 * What happened to the entries of a run: those of one job that request the same,
 * by the same person from the same address.
 */
const auditRun = z.object({
  entries: z.int(),
  profiles: z.int(),
  done: z.int(),
  refused: z.int(),
  /** When the last of them was requested. */
  last_at: time,
});

/** One entry of the audit log. */
export const auditEntry = z.object({
  object: z.literal('change'),
  id: z.string(),
  action: z.enum(auditActions),
  actor,
  /** The client's address. */
  address: z.string(),
  /** As in the request: an id or a slug. */
  portal_id: z.string(),
  consumer_profile_id: z.nullable(z.string()),
  /** The first 1,000 groups of the change. */
  group_ids: z.array(z.string()),
  /** The first 10,000 characters of the request body, without the whitespace of its JSON. */
  body: z.string(),
  /** The name of the person or group: in the response, or as it was before the person was deleted. */
  target_name: z.nullable(z.string()),
  /** The name that an update has replaced, if it could be read. */
  previous_name: z.nullable(z.string()),
  /** The job of which it was a part. */
  job_id: z.nullable(z.string()),
  run_id: z.nullable(z.string()),
  /** Set if the entry stands for its run: see `fold`. */
  run: z.nullable(auditRun),
  outcome: z.enum(auditOutcomes),
  /** The HTTP status of the upstream's response. */
  status: z.nullable(z.int()),
  code: z.nullable(z.string()),
  request_id: z.nullable(z.string()),
  created_at: time,
  /** When the response arrived. */
  finished_at: z.nullable(time),
});

export type AuditEntry = z.infer<typeof auditEntry>;
export type AuditAction = (typeof auditActions)[number];
