import type { Endpoint } from '#contract/endpoint.ts';
import { receivedError } from '#contract/error.ts';
import { scopeOf } from '#contract/scope.ts';

/**
 * Adds a hint to a 402 or 403 of the service that says what is missing. The service's own messages name neither the
 * scope nor the plan: "You don't have the required permissions …", "You are not entitled …", "Upgrade to a different
 * plan …". Another response is returned as it is.
 */
export async function explainForbidden(answer: Response, endpoint: Endpoint): Promise<Response> {
  if (answer.status !== 402 && answer.status !== 403) return answer;
  const body = await answer.text();
  return new Response(withHint(body, answer.status, scopeOf(endpoint)) ?? body, answer);
}

/** @returns undefined if there is nothing to add */
function withHint(body: string, status: number, scope: string): string | undefined {
  const json = parseObject(body);
  const { data: error } = receivedError.safeParse(json);
  if (!error) return undefined;
  const said = [error.message, error.hint].filter(Boolean).join(' ');
  if (said.includes(scope)) return undefined;
  const isAboutPlan = status === 402 || /\bplan\b|entitled/i.test(said);
  const isAboutScope = /permission|scope/i.test(said);
  const missing = isAboutPlan
    ? 'The plan of this organization has no portals.'
    : isAboutScope
      ? `The API key lacks the scope ${scope}.`
      : `The API key may lack the scope ${scope}, or the plan of this organization may have no portals.`;
  return JSON.stringify({ ...json, hint: error.hint ? `${missing} ${error.hint}` : missing });
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
