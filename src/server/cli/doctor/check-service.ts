import { metorialVersion } from '#contract/api-version.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { receivedError } from '#contract/error.ts';
import * as z from 'zod/mini';
import { explainForbidden } from '#server/gateway/explain-forbidden.ts';
import { createMetorialUpstream } from '#server/gateway/metorial.ts';

const page = z.object({ items: z.array(z.object({ id: z.string() })) });

/**
 * Reads a portal, and a profile and a group of it, from Metorial's service.
 * @param outgoingFetch calls the service
 * @throws {Error} a sentence that says why that is not possible
 */
export async function checkService(
  { key, url }: { key: string; url: URL },
  outgoingFetch: typeof fetch,
): Promise<string> {
  let cause: string | undefined;
  const failures = { failed: (said: string) => void (cause = said), worked: () => {} };
  const upstream = createMetorialUpstream({ url, failures, fetch: outgoingFetch });
  const headers = { authorization: `Bearer ${key}`, 'metorial-version': metorialVersion };

  const read = async (endpoint: Endpoint, portalId = ''): Promise<string | undefined> => {
    const path = endpoint.path.replace(':portal_id', encodeURIComponent(portalId));
    const answer = await upstream(new Request(`http://upstream${path}?limit=1`, { headers }));
    if (answer.status === 401) {
      throw new Error(`${url.host} refused the API key. Check METORIAL_API_KEY.`);
    }
    const body: unknown = await (await explainForbidden(answer, endpoint)).json().catch(() => undefined);
    if (answer.ok) return page.safeParse(body).data?.items[0]?.id;
    const { message, hint } = receivedError.safeParse(body).data ?? {};
    const said = [cause ?? message, cause === undefined && hint].filter(Boolean).join(' ');
    throw new Error(`${url.host}, status ${answer.status}: ${said || 'no reason was given.'}`);
  };

  const start = performance.now();
  const portalId = await read(endpoints.listPortals);
  const ms = Math.round(performance.now() - start);
  if (portalId === undefined) return `${url.host} accepts the API key (${ms} ms), and has no portal yet.`;
  await read(endpoints.listProfiles, portalId);
  await read(endpoints.listGroups, portalId);
  return `${url.host} accepts the API key (${ms} ms), and lets it read portals, profiles and groups.`;
}
