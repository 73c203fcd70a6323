import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { preloadUrls } from '#app/boot/preload-urls.ts';
import { listInput, profileListParams } from '#app/profile-list/list-params.ts';
import { profilePath, profilesPath } from '#app/navigation/page-paths.ts';
import { urlOf } from '#client/create-client.ts';
import { pageRequest } from '#client/page-request.ts';
import { endpoints } from '#contract/endpoints.ts';

const at = (path: string) => new URL(path, 'http://localhost');
const listUrl = (portal_id: string, search: string) =>
  `/api${urlOf(endpoints.listProfiles, pageRequest(listInput(portal_id, profileListParams.read(new URLSearchParams(search)))))}`;
const portalUrl = (portal_id: string) => `/api${urlOf(endpoints.getPortal, { portal_id })}`;

const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one !== '.' && one !== '..');
const param = fc.record(
  {
    search: fc.string({ unit: 'grapheme' }),
    status: fc.constantFrom('active', 'invited', 'other'),
    consumer_group_id: fc.string(),
    order: fc.constantFrom('asc', 'desc', 'up'),
    limit: fc.constantFrom('20', '50', '100', '7'),
    after: fc.string(),
    before: fc.string(),
  },
  { requiredKeys: [] },
);

test('asks for the list and the portal just as the client will', () => {
  fc.assert(
    fc.property(text, param, (portal_id, params) => {
      const search = new URLSearchParams(params).toString();
      expect(preloadUrls(at(`${profilesPath(portal_id)}?${search}`), null)).toEqual([
        listUrl(portal_id, search),
        portalUrl(portal_id),
      ]);
    }),
  );
});

test('asks for the profile of the drawer too', () => {
  fc.assert(
    fc.property(text, text, (portal_id, consumer_profile_id) => {
      expect(preloadUrls(at(profilePath(portal_id, consumer_profile_id)), null)).toEqual([
        listUrl(portal_id, ''),
        portalUrl(portal_id),
        `/api${urlOf(endpoints.getProfile, { portal_id, consumer_profile_id })}`,
      ]);
    }),
  );
});

test('asks for the portal last used where the page leads to it', () => {
  expect(preloadUrls(at('/?status=active'), 'ptl_1')).toEqual([listUrl('ptl_1', ''), portalUrl('ptl_1')]);
});

test.each(['/', '/portals', '/portals/a/groups/b', '/portals/%E0%A4%A', '/elsewhere'])(
  'asks for nothing at %s, which leads to no known portal',
  (path) => expect(preloadUrls(at(path), null)).toEqual([]),
);
