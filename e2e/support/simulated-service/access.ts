import { type Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { scopeOf } from '#contract/scope.ts';
import type { Answer, Layer, Send } from '#e2e/support/simulated-service/call.ts';
import { refuse } from '#e2e/support/simulated-service/refusals.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';

/** What is looked up in the action itself, which comes after the check of the scope. */
const foundByAction = new Set(['consumer.group', 'consumer.invite']);

/**
 * Refuses what the plan or the key does not allow, after the checks that come before.
 * @param upstream makes those checks for a write
 * @param readOnlyKey the upstream's key that may not write, so that a refused write changes nothing
 */
export function requiredAccess(settings: ServiceSettings, upstream: Send, readOnlyKey: string): Layer {
  return async (call, next) => {
    const endpoint = call.endpoint && endpoints[call.endpoint];
    const message = endpoint && refusalOf(settings, endpoint);
    if (message === undefined) return next(call);
    if (endpoint?.method === 'GET') {
      const answer = await next(call);
      return reachesAction(answer) ? refuse('forbidden', message) : answer;
    }
    const headers = new Headers(call.headers);
    headers.set('authorization', `Bearer ${readOnlyKey}`);
    const answer = await upstream({ ...call, headers });
    return answer.status === 403 ? refuse('forbidden', message) : answer;
  };
}

function refusalOf(
  { hasPortalsPlan, missingScopes }: ServiceSettings,
  endpoint: Endpoint,
): string | undefined {
  if (!hasPortalsPlan) return "Your organization's plan does not include portals.";
  const scope = scopeOf(endpoint);
  return missingScopes.includes(scope) ? `The API key lacks the scope ${scope}.` : undefined;
}

function reachesAction({ status, json }: Answer): boolean {
  return status === 200 || (status === 404 && foundByAction.has(String(json['entity'])));
}
