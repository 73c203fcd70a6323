import * as z from 'zod/mini';
import { auditActions, auditEntry, auditOutcomes } from '#contract/audit-entry.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { paging, receivedPageOf } from '#contract/paging.ts';
import { uuid } from '#contract/uuid.ts';

/** A time in UTC. PostgreSQL has no year 0, and reads no more than this many digits. */
const time = z.iso
  .datetime({ abort: true })
  .check(z.refine((text) => !/^0000|.{31}/.test(text), { params: { expected: 'datetime' } }));

/** The endpoint of the audit log. */
export const auditLogEndpoint = {
  listAuditEntries: {
    method: 'GET',
    path: '/changes',
    query: z.object({
      ...paging,
      /** A portal's id, its slug, or both. */
      portal_id: z.optional(z.array(z.string())),
      consumer_profile_id: z.optional(z.string()),
      /** What created, changed or archived this group, not who was given it. */
      consumer_group_id: z.optional(z.string()),
      /** What named this group: also to whom it was assigned, and from whom it was removed. */
      group_id: z.optional(z.string()),
      action: z.optional(z.array(z.enum(auditActions))),
      job_id: z.optional(uuid),
      run_id: z.optional(uuid),
      /** Part of the name or id of the user who made the request. */
      actor: z.optional(z.string()),
      /** Part of the name, or the id, of the profile or group to which it was done, by any name that it had. */
      target: z.optional(z.string()),
      /** Either of them. */
      search: z.optional(z.string()),
      outcome: z.optional(z.array(z.enum(auditOutcomes))),
      /** Start (inclusive) and end (exclusive) of the time range. */
      since: z.optional(time),
      until: z.optional(time),
      /**
       * `runs`: one entry stands for all of its run, which is in a time range if any of them is. Filters that entries
       * of a run can match alone turn this off: those by target, outcome and run.
       */
      fold: z.optional(z.literal('runs')),
    }),
    received: receivedPageOf(auditEntry),
  },
} as const satisfies Record<string, Endpoint>;
