import type { Layer } from '#e2e/support/simulated-service/call.ts';
import { without } from '#e2e/support/simulated-service/query.ts';
import { refuseAsNotFound } from '#e2e/support/simulated-service/refusals.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';

/** Leaves out what an older service does not have: it does not know the endpoint, and ignores the parameters. */
export function olderEndpoints(settings: ServiceSettings): Layer {
  return async (call, next) => {
    const { endpoint, query } = call;
    if (endpoint === 'deleteProfile' && !settings.deletesProfiles) return refuseAsNotFound('endpoint');
    if ((endpoint === 'listProfiles' || endpoint === 'listInvites') && !settings.filtersByEmail) {
      return next({ ...call, query: without(query, 'email') });
    }
    if (endpoint === 'listPortals' && !settings.searchesPortals) {
      return next({ ...call, query: without(query, 'search') });
    }
    return next(call);
  };
}
