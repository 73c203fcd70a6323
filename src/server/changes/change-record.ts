import type { Pool } from 'pg';
import type { Logger } from 'pino';
import * as z from 'zod/mini';
import type { QueryOf } from '#contract/endpoint.ts';
import type { ownEndpoints } from '#contract/own-endpoints.ts';
import { errorResponse } from '#server/api-error.ts';
import type { ChangeIntent } from '#server/changes/change-intent.ts';
import { ChangeRoom } from '#server/changes/change-room.ts';
import { selectChanges } from '#server/changes/select-changes.ts';
import { type ChangeOutcome, insertIntent, insertOutcome } from '#server/changes/write-change.ts';
import { createId } from '#server/portal-api/db/create-id.ts';
import type { DiskSpace } from '#server/portal-api/db/disk-space.ts';

export interface ChangeRecord {
  /**
   * Makes a change once it is on record, and puts beside it what came of it.
   * @returns the answer to the change, or 503 when it cannot be recorded, or the disk has no room, and so is not made
   */
  make(intent: ChangeIntent, change: () => Promise<Response>): Promise<Response>;
  /** @returns the JSON of a page of recorded changes */
  list(query: QueryOf<(typeof ownEndpoints)['listChanges']>): Promise<string>;
}

export interface ChangeRecordOptions {
  /** Of the server's own database, whichever upstream there is. */
  pool: Pool;
  log: Logger;
  /** Whether the upstream writes to that same database: then an intent reaches the disk with its change, and not before. */
  sharesDatabase: boolean;
  /** Of that database. */
  diskSpace: DiskSpace;
}

export function createChangeRecord({
  pool,
  log,
  sharesDatabase,
  diskSpace,
}: ChangeRecordOptions): ChangeRecord {
  const room = new ChangeRoom({ pool, log, diskSpace });
  return {
    list: (query) => selectChanges(pool, query),
    make: async (intent, change) => {
      const leave = await room.enter(intent.bodySize);
      if (!leave) {
        return errorResponse(
          'service_unavailable',
          'The disk of this server is almost full: nothing was changed.',
        );
      }
      try {
        return await recordAndMake(intent, change);
      } finally {
        leave();
      }
    },
  };

  async function recordAndMake(intent: ChangeIntent, change: () => Promise<Response>): Promise<Response> {
    const id = createId('change');
    try {
      await insertIntent(pool, id, intent, !sharesDatabase);
    } catch (err) {
      log.error({ err }, 'change refused: it could not be recorded');
      return errorResponse(
        'service_unavailable',
        'Changes cannot be recorded at the moment: nothing was changed.',
      );
    }
    const answer = await change();
    const outcome = await readOutcome(answer.clone());
    // Made or refused, it has happened: without its outcome it shows as unknown.
    await insertOutcome(pool, id, outcome).catch((err: unknown) =>
      log.error({ err, change: id }, 'outcome of a change not recorded'),
    );
    const { kind, id: actorId } = intent.actor;
    const { status, code } = outcome;
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
const longest = 400;

async function readOutcome(answer: Response): Promise<ChangeOutcome> {
  const body = answerBody.safeParse(await answer.json().catch(() => undefined)).data;
  return {
    status: answer.status,
    code: (!answer.ok && /^[a-z_]{1,64}$/.exec(body?.code ?? '')?.[0]) || null,
    request_id: answer.headers.get('metorial-req-id')?.slice(0, longest) ?? null,
    target_id: (answer.ok && body?.id?.slice(0, longest)) || null,
    target_name: (answer.ok && body?.name?.slice(0, longest)) || null,
  };
}
