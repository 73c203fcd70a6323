import { expect } from 'vitest';
import * as z from 'zod/mini';
import { pageOf } from '#contract/paging.ts';
import { portal as portalSchema } from '#contract/portal.ts';
import { type Profile, profile as profileSchema } from '#contract/profile.ts';
import { addPortal, addProfile, type NewProfile } from '#server/test-support/seed-data.ts';
import type { ModelPortal, ModelProfile, ModelState } from '#e2e/model/reference/model-state.ts';
import { modelKeys } from '#e2e/model/reference/expected-response.ts';
import { sendRequest } from '#e2e/model/support/send-request.ts';
import { generateProfiles } from '#e2e/model/support/generate-profiles.ts';
import type { TwoServers } from '#e2e/model/support/two-servers.ts';

const sizes = { acme: 200, other: 100, closed: 3 };

/**
 * Fills an empty database and reads what only the server could choose from its responses: times, images, personal
 * groups.
 */
export async function seedPortals({ database, servers }: TwoServers, seed: number): Promise<ModelState> {
  const get = async (path: string) => {
    const authorization = `Bearer ${modelKeys.reader}`;
    return (await sendRequest(servers[0], { method: 'GET', url: path, authorization, contentType: '' })).body;
  };
  const portals: ModelPortal[] = [];
  for (const [slug, size] of Object.entries(sizes)) {
    const id = await addPortal(database.pool, slug, slug === 'closed' ? 'archived' : 'active');
    const made = new Map<string, NewProfile>();
    const add = async (profile: NewProfile) =>
      made.set((await addProfile(database.pool, id, profile)).id, profile);
    await Promise.all(generateProfiles(seed + portals.length, size).map(add));
    const portal = z.parse(portalSchema, await get(`/portals/${id}`));
    const profiles: ModelProfile[] = [];
    while (profiles.length < size) {
      const after = profiles.at(-1)?.id ?? '';
      const page = await get(`/portals/${id}/consumer-profile?limit=100&after=${after}`);
      const { items } = z.parse(pageOf(profileSchema), page);
      expect(items.length).toBeGreaterThan(0);
      profiles.push(...items.map((item) => learn(item, made.get(item.id))));
    }
    expect(new Set(profiles.map((profile) => profile.id))).toEqual(new Set(made.keys()));
    portals.push({ portal, profiles, groups: [] });
  }
  return { portals };
}

function learn(shown: Profile, made: NewProfile | undefined): ModelProfile {
  const { name = '', email = '', consumer_id = '', status = 'active', sso = [] } = made ?? {};
  const { id, created_at, updated_at } = shown;
  const image_url = made?.image_url ?? '/no-picture.svg';
  expect(shown).toMatchObject({ name, email, consumer_id, status, image_url });
  const times = { created_at, updated_at };
  const personal_group_id = shown.groups[0]?.group.id ?? '';
  return {
    id,
    personal_group_id,
    name,
    email,
    consumer_id,
    image_url,
    status,
    sso_group_ids: sso,
    manual: new Set(),
    ...times,
  };
}
