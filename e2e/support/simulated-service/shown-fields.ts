import { changeEntities, omit } from '#e2e/support/simulated-service/entities.ts';
import type { Json, Layer } from '#e2e/support/simulated-service/call.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';

const portalUrl = 'https://portal.simulated.example';

/** Shows profiles, portals and invites as the service does. */
export function shownFields(settings: ServiceSettings): Layer {
  return async (call, next) => {
    const answer = await next(call);
    if (answer.status !== 200)
      return settings.sendsHints ? answer : { ...answer, json: omit(answer.json, 'hint') };
    const isCreate = call.endpoint === 'createProfile';
    return changeEntities(answer, (type, entity) => {
      const shown = settings.sendsMoreFields ? { ...entity, ...moreFields(type, entity) } : entity;
      if (type !== 'consumer.profile') return shown;
      if (isCreate && settings.createsWithoutGroups) return { ...shown, groups: [] };
      const { groups } = shown;
      return settings.reversesGroups && Array.isArray(groups)
        ? { ...shown, groups: groups.toReversed() }
        : shown;
    });
  };
}

/** Leaves out of profiles what another version of the service does not send, and shows values that no one knows. */
export function otherProfiles(settings: ServiceSettings): Layer {
  return async (call, next) => {
    const answer = await next(call);
    if (answer.status !== 200) return answer;
    return changeEntities(answer, (type, entity) => {
      const { status, assigned_via } = entity;
      if (type === 'consumer.profile.group_assignment') {
        return settings.sendsKnownValues || assigned_via !== 'user'
          ? entity
          : { ...entity, assigned_via: 'directory' };
      }
      if (type !== 'consumer.profile') return entity;
      return {
        ...(settings.sendsGroups ? entity : omit(entity, 'groups')),
        ...(!settings.sendsContactDetails && { email: null, image_url: null }),
        ...(!settings.sendsKnownValues && status === 'invited' && { status: 'suspended' }),
      };
    });
  };
}

function moreFields(type: string, entity: Json): Json {
  switch (type) {
    case 'consumer.profile':
      return { user_id: null, surface: { object: 'consumer.surface', id: 'sur_simulated', name: 'Portal' } };
    case 'portal':
      return {
        auth: { object: 'portal.auth', session_expiry_time_in_seconds: 604_800, email_whitelist: [] },
        urls: [{ object: 'portal.url', url: portalUrl, is_default: true }],
        skill_configuration: { id: 'sco_simulated', is_default: true, allow_scripts: false },
      };
    case 'consumer.invite':
      return { portal_url: `${portalUrl}/invites/${String(entity['id'])}` };
    default:
      return {};
  }
}
