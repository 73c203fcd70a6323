import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { PortalCreate } from '#contract/portal-setup-endpoints.ts';
import { type DiskSpace, requireDiskSpace } from '#server/db/disk-space.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { insertPortal, SlugTakenError } from '#server/db/insert-portal.ts';
import { demoPortals } from '#server/demo/demo-portals.ts';
import { loadDemo } from '#server/demo/load-demo.ts';
import { errorResponse } from '#server/http/error-response.ts';
import { HttpError, requireFound } from '#server/http/http-error.ts';
import { databaseFailure } from '#server/portal-api/database-failure.ts';
import { selectPortal } from '#server/portal-api/queries/portal-sql.ts';

/** Sets up portals in the server's own database. Each function returns the JSON of a portal, or an error response. */
export interface PortalSetup {
  createPortal(portal: PortalCreate): Promise<Response>;
  /** The first portal of the demo. */
  demo: PortalCreate;
  /** Creates the demo portals, unless there is a portal already; responds with the first. */
  loadDemo(): Promise<Response>;
}

interface PortalSetupOptions {
  pool: Pool;
  diskSpace: DiskSpace;
  /** Called with internal errors, which the client does not get to see. */
  report: (error: unknown) => void;
}

/** What the embedded upstream offers beyond the contract, which has no way to make a portal. */
export function createPortalSetup({ pool, diskSpace, report }: PortalSetupOptions): PortalSetup {
  const [demo] = demoPortals;
  return {
    demo,
    createPortal: (portal) =>
      respond(async () => {
        await requireDiskSpace(pool, diskSpace);
        return inTransaction(pool, (client) => insertPortal(client, portal));
      }),
    loadDemo: () =>
      respond(async () => {
        if (await firstPortalId())
          throw new SlugTakenError('The demo can only be loaded before there is a portal.');
        await loadDemo(pool, diskSpace);
        return firstPortalId();
      }),
  };

  async function firstPortalId(): Promise<string | undefined> {
    const { rows } = await pool.query<{ id: string }>(sql`select id from portals order by id limit 1`);
    return rows[0]?.id;
  }

  async function respond(create: () => Promise<string | undefined>): Promise<Response> {
    try {
      const portal = requireFound('portal', await selectPortal(pool, (await create()) ?? ''));
      return new Response(portal, { headers: { 'content-type': 'application/json' } });
    } catch (error) {
      if (error instanceof SlugTakenError) return errorResponse('conflict', error.message);
      if (error instanceof HttpError) return error.response;
      report(error);
      return databaseFailure(error);
    }
  }
}
