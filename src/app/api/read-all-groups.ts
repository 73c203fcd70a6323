import { client } from '#app/api/api-client.ts';
import { nextPageParam } from '#app/api/next-page-param.ts';
import { type RetryOptions, withRetry } from '#app/api/retry.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import { maxLimit } from '#contract/paging.ts';

/**
 * All active groups of a portal.
 * @throws the error of the last attempt, or the signal's reason
 */
export async function readAllGroups(portal_id: string, options: RetryOptions): Promise<ReceivedGroup[]> {
  const groups: ReceivedGroup[] = [];
  for (let after: string | undefined; ;) {
    const input = { portal_id, limit: maxLimit, after };
    const page = await withRetry(() => client.listGroups(input, { signal: options.signal }), options);
    groups.push(...page.items);
    const next = nextPageParam(page);
    if (next === undefined || next === after) return groups;
    after = next;
  }
}
