import type { Handler } from '#server/portal-api/handler.ts';
import { requireFound } from '#server/http/http-error.ts';
import { selectPortal, selectPortals } from '#server/portal-api/queries/portal-sql.ts';

export const listPortals: Handler<'listPortals'> = ({ pool, query }) => selectPortals(pool, query);

export const getPortal: Handler<'getPortal'> = async ({ pool, params }) =>
  requireFound('portal', await selectPortal(pool, params.portal_id));
