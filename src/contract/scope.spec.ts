import { expect, test } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { scopeOf } from '#contract/scope.ts';

test('every endpoint needs the scope that the contract names', () => {
  const scopes = Object.entries(endpoints).map(([name, endpoint]) => [name, scopeOf(endpoint)]);
  expect(Object.fromEntries(scopes)).toEqual({
    listPortals: 'instance.portal:read',
    getPortal: 'instance.portal:read',
    listProfiles: 'instance.portal.consumers:read',
    getProfile: 'instance.portal.consumers:read',
    createProfile: 'instance.portal.consumers:write',
    deleteProfile: 'instance.portal.consumers:write',
    assignGroups: 'instance.portal.consumers:write',
    unassignGroups: 'instance.portal.consumers:write',
    listGroups: 'instance.portal.access:read',
    getGroup: 'instance.portal.access:read',
    createGroup: 'instance.portal.access:write',
    updateGroup: 'instance.portal.access:write',
    archiveGroup: 'instance.portal.access:write',
    listInvites: 'instance.portal.consumers:read',
    getInvite: 'instance.portal.consumers:read',
    createInvite: 'instance.portal.consumers:write',
  });
});
