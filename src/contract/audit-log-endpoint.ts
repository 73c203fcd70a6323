import * as z from 'zod/mini';
import { auditEntry, auditOutcomes } from '#contract/audit-entry.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { paging, receivedPageOf } from '#contract/paging.ts';

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
      /** Part of the name or id of the user who made the request. */
      actor: z.optional(z.string()),
      outcome: z.optional(z.array(z.enum(auditOutcomes))),
      /** Start (inclusive) and end (exclusive) of the time range. */
      since: z.optional(time),
      until: z.optional(time),
    }),
    received: receivedPageOf(auditEntry),
  },
} as const satisfies Record<string, Endpoint>;
