import { bodyOf, type Call, type Layer, withBody } from '#e2e/support/simulated-service/call.ts';
import { changeEntities, omit } from '#e2e/support/simulated-service/entities.ts';
import { refuse } from '#e2e/support/simulated-service/refusals.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';
import type { Api } from '#e2e/support/group-members.ts';

/** A PATCH without `is_default` clears the flag. */
export function clearedIsDefault(settings: ServiceSettings): Layer {
  return (call, next) => {
    const body = settings.clearsIsDefault && call.endpoint === 'updateGroup' ? bodyOf(call) : undefined;
    return next(body && !('is_default' in body) ? withBody(call, { ...body, is_default: false }) : call);
  };
}

/** SSO IDs of groups are neither written nor shown. */
export function droppedSsoGroupIds(settings: ServiceSettings): Layer {
  return async (call, next) => {
    if (settings.keepsSsoGroupIds) return next(call);
    const body = writesGroup(call) ? bodyOf(call) : undefined;
    const answer = await next(body ? withBody(call, omit(body, 'sso_group_ids')) : call);
    return changeEntities(answer, (type, entity) =>
      type === 'consumer.group' ? omit(entity, 'sso_group_ids') : entity,
    );
  };
}

/** Changes of a profile's groups are checked by the upstream, and not made. */
export function ignoredGroupChanges(settings: ServiceSettings): Layer {
  return async (call, next) => {
    const isChange = call.endpoint === 'assignGroups' || call.endpoint === 'unassignGroups';
    const body = isChange && settings.ignoresGroupChanges ? bodyOf(call) : undefined;
    return next(Array.isArray(body?.['group_ids']) ? withBody(call, { ...body, group_ids: [] }) : call);
  };
}

function writesGroup({ endpoint }: Call): boolean {
  return endpoint === 'createGroup' || endpoint === 'updateGroup';
}

/**
 * The group of everyone stays active, and default whatever a PATCH says. It is the oldest default group of a portal
 * when one of the portal's groups is first written.
 * @param managed the ID of that group by that of its portal, as far as it is known
 */
export function managedEveryoneGroup(
  settings: ServiceSettings,
  api: Api,
  managed: Map<string, string>,
): Layer {
  const isManaged = async (slugOrId: string, group: string) => {
    const { id } = await api.getPortal({ portal_id: slugOrId });
    const known = managed.get(id) ?? (await findOldestDefault(api, id));
    if (known !== undefined) managed.set(id, known);
    return known === group;
  };
  return async (call, next) => {
    const { endpoint, params } = call;
    const { portal_id = '', consumer_group_id = '' } = params;
    const isWrite = endpoint === 'updateGroup' || endpoint === 'archiveGroup';
    if (!settings.managesEveryoneGroup || !isWrite) return next(call);
    // The upstream says whether there is such a portal.
    if (!(await isManaged(portal_id, consumer_group_id).catch(() => false))) return next(call);
    if (endpoint === 'archiveGroup') {
      return refuse('bad_request', 'Cannot delete the default everyone group.');
    }
    const body = bodyOf(call);
    return next(body?.['is_default'] === false ? withBody(call, { ...body, is_default: true }) : call);
  };
}

async function findOldestDefault(api: Api, portal_id: string): Promise<string | undefined> {
  for (let after: string | undefined; ;) {
    const { items, pagination, last_id } = await api.listGroups({ portal_id, limit: 100, after });
    const found = items.find((group) => group.is_default);
    if (found || !pagination.has_more_after) return found?.id;
    after = last_id;
  }
}
