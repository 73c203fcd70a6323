import type { Handler } from '#server/portal-api/handler.ts';
import { required } from '#server/portal-api/refusal.ts';
import { selectPortal, selectPortals } from '#server/portal-api/store/portals.ts';

export const listPortals: Handler<'listPortals'> = ({ pool, query }) => selectPortals(pool, query);

export const getPortal: Handler<'getPortal'> = async ({ pool, params }) =>
  required('portal', await selectPortal(pool, params.portal_id));
