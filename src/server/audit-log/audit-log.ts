import type { Pool } from 'pg';
import type { Logger } from 'pino';
import * as z from 'zod/mini';
import type { QueryOf } from '#contract/endpoint.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';
import { errorResponse } from '#server/http/error-response.ts';
import type { AuditIntent } from '#server/audit-log/audit-intent.ts';
import { countOutcome, countUnrecorded } from '#server/audit-log/audit-metrics.ts';
import { DiskSpaceReservations } from '#server/db/disk-space-reservations.ts';
import { selectAuditEntries } from '#server/audit-log/select-audit-entries.ts';
import {
  type AuditResult,
  insertAuditEntry,
  insertAuditResult,
  isEntryMissing,
} from '#server/audit-log/write-audit-entry.ts';
import { createId } from '#server/db/create-id.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';

export interface AuditLog {
  /**
   * Records a change, makes it, and records its outcome.
   * @param readTarget reads what the change deletes or updates, since the response to that no longer has its name
   * @returns the response to the change, or 503 if it was not made because it cannot be recorded or the disk is full
   */
  perform(
    intent: AuditIntent,
    change: () => Promise<Response>,
    readTarget?: () => Promise<Response>,
  ): Promise<Response>;
  /** @returns the JSON of a page of audit entries */
  list(query: QueryOf<(typeof internalEndpoints)['listAuditEntries']>): Promise<string>;
}

interface AuditLogOptions {
  /** The server's own database, whatever the upstream. */
  pool: Pool;
  log: Logger;
  /** Whether the upstream writes to the same database. Then an intent reaches the disk together with its change. */
  sharesDatabase: boolean;
  /** The disk of that database. */
  diskSpace: DiskSpace;
}

export function createAuditLog({ pool, log, sharesDatabase, diskSpace }: AuditLogOptions): AuditLog {
  const reservations = new DiskSpaceReservations({ pool, log, diskSpace });
  return {
    list: (query) => selectAuditEntries(pool, query),
    perform: async (intent, change, readTarget) => {
      const release = await reservations.reserve(intent.bodySize);
      if (!release) {
        countUnrecorded();
        return errorResponse(
          'service_unavailable',
          "This server's disk is almost full. Nothing was changed.",
        );
      }
      try {
        return await writeAndPerform(intent, change, readTarget);
      } finally {
        release();
      }
    },
  };

  async function writeAndPerform(
    intent: AuditIntent,
    change: () => Promise<Response>,
    readTarget?: () => Promise<Response>,
  ): Promise<Response> {
    const id = createId('change');
    try {
      await insertAuditEntry(pool, id, intent, !sharesDatabase);
    } catch (err) {
      countUnrecorded();
      log.error({ err }, 'change refused: it could not be recorded');
      return errorResponse(
        'service_unavailable',
        "Changes can't be recorded right now. Nothing was changed.",
      );
    }
    const before = await readTarget?.()
      .then(readAuditResult)
      .catch(() => undefined);
    const answer = await change();
    const result = await readAuditResult(answer.clone());
    if (before && intent.action === 'deleteProfile') result.target_name = before.target_name;
    else result.previous_name = before?.target_name ?? null;
    result.target_name ??= result.previous_name ?? intent.new_name?.slice(0, maxLength) ?? null;
    // The change has been made or refused. Without a recorded outcome it is shown as unknown.
    const { kind, id: actorId } = intent.actor;
    const { status, code } = result;
    try {
      await insertAuditResult(pool, id, intent, result).catch(async (error: unknown) => {
        if (!isEntryMissing(error)) throw error;
        // The database crashed or failed over before it had synced the entry, and then made the change.
        await insertAuditEntry(pool, id, intent, true);
        await insertAuditResult(pool, id, intent, result);
      });
      countOutcome(status);
    } catch (err) {
      countOutcome(undefined);
      log.error({ err, change: id }, 'outcome of a change not recorded');
    }
    log.info({ change: id, action: intent.action, actor: { kind, id: actorId }, status, code }, 'change');
    return answer;
  }
}

const target = { id: z.nullish(z.string()), name: z.nullish(z.string()) };
/** The response to an invite has the person within. */
const answerBody = z.object({
  code: z.nullish(z.string()),
  ...target,
  consumer_profile: z.nullish(z.object(target)),
});

/** The most that is kept of a service's response, in characters. */
const maxLength = 400;

async function readAuditResult(answer: Response): Promise<AuditResult> {
  const body = answerBody.safeParse(await answer.json().catch(() => undefined)).data;
  const { id, name } = (answer.ok && (body?.consumer_profile ?? body)) || {};
  return {
    status: answer.status,
    code: (!answer.ok && /^[a-z_]{1,64}$/.exec(body?.code ?? '')?.[0]) || null,
    request_id: answer.headers.get('metorial-req-id')?.slice(0, maxLength) ?? null,
    target_id: id?.slice(0, maxLength) || null,
    target_name: name?.slice(0, maxLength) || null,
    previous_name: null,
  };
}
