import type { Pool } from 'pg';
import type { Logger } from 'pino';
import * as z from 'zod/mini';
import type { QueryOf } from '#contract/endpoint.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';
import { errorResponse } from '#server/http/error-response.ts';
import type { AuditIntent } from '#server/audit-log/audit-intent.ts';
import { DiskSpaceReservations } from '#server/db/disk-space-reservations.ts';
import { selectAuditEntries } from '#server/audit-log/select-audit-entries.ts';
import {
  type AuditResult,
  insertAuditEntry,
  insertAuditResult,
} from '#server/audit-log/write-audit-entry.ts';
import { createId } from '#server/db/create-id.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';

export interface AuditLog {
  /**
   * Makes a change once it is on record, and puts beside it what came of it.
   * @returns the answer to the change, or 503 when it cannot be recorded, or the disk has no room, and so is not made
   */
  perform(intent: AuditIntent, change: () => Promise<Response>): Promise<Response>;
  /** @returns the JSON of a page of recorded changes */
  list(query: QueryOf<(typeof internalEndpoints)['listAuditEntries']>): Promise<string>;
}

export interface AuditLogOptions {
  /** Of the server's own database, whichever upstream there is. */
  pool: Pool;
  log: Logger;
  /** Whether the upstream writes to that same database: then an intent reaches the disk with its change, and not before. */
  sharesDatabase: boolean;
  /** Of that database. */
  diskSpace: DiskSpace;
}

export function createAuditLog({ pool, log, sharesDatabase, diskSpace }: AuditLogOptions): AuditLog {
  const reservations = new DiskSpaceReservations({ pool, log, diskSpace });
  return {
    list: (query) => selectAuditEntries(pool, query),
    perform: async (intent, change) => {
      const release = await reservations.reserve(intent.bodySize);
      if (!release) {
        return errorResponse(
          'service_unavailable',
          "This server's disk is almost full. Nothing was changed.",
        );
      }
      try {
        return await writeAndPerform(intent, change);
      } finally {
        release();
      }
    },
  };

  async function writeAndPerform(intent: AuditIntent, change: () => Promise<Response>): Promise<Response> {
    const id = createId('change');
    try {
      await insertAuditEntry(pool, id, intent, !sharesDatabase);
    } catch (err) {
      log.error({ err }, 'change refused: it could not be recorded');
      return errorResponse(
        'service_unavailable',
        "Changes can't be recorded right now. Nothing was changed.",
      );
    }
    const answer = await change();
    const result = await readAuditResult(answer.clone());
    // Made or refused, it has happened: without its outcome it shows as unknown.
    await insertAuditResult(pool, id, result).catch((err: unknown) =>
      log.error({ err, change: id }, 'outcome of a change not recorded'),
    );
    const { kind, id: actorId } = intent.actor;
    const { status, code } = result;
    log.info({ change: id, action: intent.action, actor: { kind, id: actorId }, status, code }, 'change');
    return answer;
  }
}

const answerBody = z.object({
  code: z.nullish(z.string()),
  id: z.nullish(z.string()),
  name: z.nullish(z.string()),
});

/** Whatever a service answers, in characters. */
const maxLength = 400;

async function readAuditResult(answer: Response): Promise<AuditResult> {
  const body = answerBody.safeParse(await answer.json().catch(() => undefined)).data;
  return {
    status: answer.status,
    code: (!answer.ok && /^[a-z_]{1,64}$/.exec(body?.code ?? '')?.[0]) || null,
    request_id: answer.headers.get('metorial-req-id')?.slice(0, maxLength) ?? null,
    target_id: (answer.ok && body?.id?.slice(0, maxLength)) || null,
    target_name: (answer.ok && body?.name?.slice(0, maxLength)) || null,
  };
}
