import * as z from 'zod';
import type { SendRequest } from '#e2e/resilience/support/send-request.ts';
import { group } from '#contract/group.ts';
import { pageOf } from '#contract/paging.ts';
import { type Profile, profile } from '#contract/profile.ts';

const profiles = '/api/portals/crowd/consumer-profile';

/** Reads all profiles of the portal `crowd`, page by page. */
export async function readProfiles(url: string, send: SendRequest = fetch): Promise<Profile[]> {
  const all: Profile[] = [];
  for (;;) {
    const after = all.at(-1)?.id ?? '';
    const response = await send(`${url}${profiles}?limit=100&after=${after}`);
    const page = pageOf(profile).parse(await response.json());
    all.push(...page.items);
    if (!page.pagination.has_more_after) return all;
  }
}

export async function createGroups(
  url: string,
  names: readonly string[],
  send: SendRequest = fetch,
): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const response = await send(`${url}/api/portals/crowd/consumer-groups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    ids.push(z.parse(group, await response.json()).id);
  }
  return ids;
}

export async function archiveGroups(url: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const response = await fetch(`${url}/api/portals/crowd/consumer-groups/${id}`, { method: 'DELETE' });
    z.parse(group, await response.json());
  }
}

/** The ids of a profile's manually assigned groups. */
export function manualGroupIdsOf({ groups }: Profile): Set<string> {
  const manual = groups.filter(({ assigned_via }) => assigned_via === 'manual');
  return new Set(manual.map(({ group }) => group.id));
}
