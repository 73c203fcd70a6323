import type { Endpoint } from '#contract/endpoint.ts';
import { receivedError } from '#contract/error.ts';
import { scopeOf } from '#contract/scope.ts';

/**
 * Adds a hint to a 402 or 403 of the service that says what is missing. The service's own messages name neither the
 * scope nor the plan: "You don't have the required permissions …", "You are not entitled …", "Upgrade to a different
 * plan …". Another response is returned as it is.
 * @param report called with a sentence about what is missing
 */
export async function explainForbidden(
  answer: Response,
  endpoint: Endpoint,
  report?: (missing: string) => void,
): Promise<Response> {
  if (answer.status !== 402 && answer.status !== 403) return answer;
  const body = await answer.text();
  const json = parseObject(body);
  const { data: error } = receivedError.safeParse(json);
  if (!error) return new Response(body, answer);
  const scope = scopeOf(endpoint);
  const said = [error.message, error.hint].filter(Boolean).join(' ');
  const missing = findMissing(said, answer.status, scope);
  report?.(missing);
  if (said.includes(scope)) return new Response(body, answer);
  const hint = error.hint ? `${missing} ${error.hint}` : missing;
  return new Response(JSON.stringify({ ...json, hint }), answer);
}

function findMissing(said: string, status: number, scope: string): string {
  const isAboutPlan = status === 402 || /\bplan\b|entitled/i.test(said);
  if (isAboutPlan) return 'The plan of this organization has no portals.';
  return /permission|scope/i.test(said)
    ? `The API key lacks the scope ${scope}.`
    : `The API key may lack the scope ${scope}, or the plan of this organization may have no portals.`;
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
