import type { Endpoint } from '#contract/endpoint.ts';
import { profilesRoute } from '#contract/portal-endpoints.ts';
import { profileCreate, receivedProfile } from '#contract/profile.ts';

/** Creating and deleting profiles. */
export const profileWriteEndpoints = {
  createProfile: {
    method: 'POST',
    path: profilesRoute,
    body: profileCreate,
    received: receivedProfile,
  },
  deleteProfile: {
    method: 'DELETE',
    path: `${profilesRoute}/:consumer_profile_id`,
    received: receivedProfile,
  },
} as const satisfies Record<string, Endpoint>;
