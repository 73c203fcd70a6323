import * as z from 'zod/mini';
import { profile as profileSchema } from '#contract/profile.ts';
import { profileResponse } from '#e2e/model/reference/effective-groups.ts';
import { type Expectation, expectedError } from '#e2e/model/reference/expectation.ts';
import { assertNow } from '#e2e/model/reference/group-actions.ts';
import { keyOf } from '#e2e/model/reference/model-email.ts';
import type { ModelPortal, ModelProfile } from '#e2e/model/reference/model-state.ts';

const noPicture = '/no-picture.svg';

/** Creates a profile, or renames the invited one with that email. The server chooses ids and times. */
export function createProfile(portal: ModelPortal, { name = '', email = '' }): Expectation {
  const known = portal.profiles.find((profile) => keyOf(profile.email) === keyOf(email));
  if (known?.status === 'active') {
    return expectedError('conflict', {
      message: 'Consumer already has an active profile for this portal.',
    });
  }
  return {
    bodyFor: (actual) => {
      const shown = z.parse(profileSchema, actual);
      assertNow(shown.updated_at);
      if (known) {
        Object.assign(known, { name, updated_at: shown.updated_at });
        return profileResponse(known, portal);
      }
      const newest = portal.profiles.reduce((last, { id }) => (id > last ? id : last), '');
      if (shown.id <= newest) throw new Error(`The new id ${shown.id} is not greater than ${newest}.`);
      const { id, consumer_id, created_at } = shown;
      const profile: ModelProfile = {
        id,
        personal_group_id: shown.groups[0]?.group.id ?? '',
        name,
        email,
        consumer_id,
        image_url: noPicture,
        status: 'active',
        sso_group_ids: [],
        manual: new Set(),
        created_at,
        updated_at: created_at,
      };
      portal.profiles.push(profile);
      return profileResponse(profile, portal);
    },
  };
}

export function deleteProfile(portal: ModelPortal, profile: ModelProfile): Expectation {
  return {
    bodyFor: (actual) => {
      const { updated_at } = z.parse(profileSchema, actual);
      portal.profiles.splice(portal.profiles.indexOf(profile), 1);
      return {
        ...profileResponse(profile, portal),
        name: '[deleted]',
        email: `${profile.id}@deleted.invalid`,
        image_url: noPicture,
        updated_at,
        groups: [],
      };
    },
  };
}
