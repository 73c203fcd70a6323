import type { Answer, Call, Layer, Send } from '#e2e/support/simulated-service/call.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';

interface Page {
  items: { id: string }[];
  pagination: { has_more_before: boolean; has_more_after: boolean };
}

/**
 * Pages as the service does, which reads from the anchor on and takes it for granted that the anchor is among the rows:
 * - After an anchor that has left the filtered list, the rows are right, but `has_more_before` is false.
 * - Before such an anchor, the nearest row is taken for the anchor and skipped, if there are at least two more than a
 *   page; `has_more_after` is false.
 * - An anchor that names no row gives an empty page. Whether a deleted profile does is a setting, since nobody knows.
 */
export function skippedRows(settings: ServiceSettings): Layer {
  const deleted = new Set<string>();
  return async (call, next) => {
    const answer = await next(call);
    const profile = call.params['consumer_profile_id'];
    if (call.endpoint === 'deleteProfile' && answer.status === 200 && profile) deleted.add(profile);
    const anchor = settings.skipsRows && answer.status === 200 ? anchorOf(call) : undefined;
    if (!anchor) return answer;
    if (await isListed(call, anchor, pageOf(answer), next)) return answer;
    const isKnown = deleted.has(anchor.id) && !settings.forgetsDeleted;
    if (!isKnown && !(await exists(call, anchor.id, next))) return emptyPage(answer);
    if (anchor.side === 'after') return withPagination(answer, { has_more_before: false });
    return withPagination(await skipNearest(call, answer, next), { has_more_after: false });
  };
}

interface Anchor {
  side: 'after' | 'before';
  id: string;
}

function anchorOf({ method, endpoint, query }: Call): Anchor | undefined {
  if (method !== 'GET' || !endpoint?.startsWith('list')) return undefined;
  const [after, before] = [query.get('after'), query.get('before')];
  if (after) return { side: 'after', id: after };
  return before ? { side: 'before', id: before } : undefined;
}

async function exists({ path, ...call }: Call, id: string, next: Send): Promise<boolean> {
  const one: Call = { ...call, path: `${path}/${encodeURIComponent(id)}`, query: new URLSearchParams() };
  return (await next({ ...one, endpoint: undefined })).status === 200;
}

/** Whether the anchor is in the filtered list: then it is the row beside the page. */
async function isListed(call: Call, { side, id }: Anchor, page: Page, next: Send): Promise<boolean> {
  const beside = side === 'after' ? page.items.at(0) : page.items.at(-1);
  const query = withoutAnchor(call.query);
  query.set('limit', '1');
  if (beside) query.set(side === 'after' ? 'before' : 'after', beside.id);
  else if (side === 'after') query.set('order', query.get('order') === 'desc' ? 'asc' : 'desc');
  return pageOf(await next({ ...call, query })).items.some((row) => row.id === id);
}

async function skipNearest(call: Call, answer: Answer, next: Send): Promise<Answer> {
  const nearest = pageOf(answer).items.at(-1);
  if (!nearest || !pageOf(answer).pagination.has_more_before) return answer;
  const query = withoutAnchor(call.query);
  query.set('before', nearest.id);
  const skipped = await next({ ...call, query });
  return pageOf(skipped).pagination.has_more_before ? skipped : answer;
}

function withoutAnchor(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query);
  rest.delete('after');
  rest.delete('before');
  return rest;
}

function emptyPage(answer: Answer): Answer {
  const pagination = { has_more_before: false, has_more_after: false };
  return { ...answer, json: { ...answer.json, items: [], pagination } };
}

function withPagination(answer: Answer, changed: Partial<Page['pagination']>): Answer {
  const { pagination } = pageOf(answer);
  return { ...answer, json: { ...answer.json, pagination: { ...pagination, ...changed } } };
}

/** Only for an answer of the upstream to a list, with status 200. */
function pageOf({ json }: Answer): Page {
  return json as unknown as Page;
}
