import type { QueryClient } from '@tanstack/react-query';
import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { isEndpointMissing } from '#app/api/missing-endpoints.ts';
import { peopleClient } from '#app/api/people-client.ts';
import { jobHeaders } from '#app/api/job-headers.ts';
import { removeCachedProfile } from '#app/api/update-cached-profile.ts';
import { ApiError, NetworkError } from '#client/client-error.ts';

/** The query key of the people who were looked up by their email. Their rows are no pages of a list. */
export const knownPersonKey = ['personByEmail'] as const;

/** How someone new comes: by an invite, or at once. */
export type AddMode = 'invite' | 'add';

/** What the service needs for it. */
export const addEndpoints = { invite: 'createInvite', add: 'createProfile' } as const;

export interface NewPerson {
  portal_id: string;
  name: string;
  email: string;
  /** Of an invite. */
  message?: string;
}

/**
 * Invites a person, or adds them without an invite.
 * @param job_id the job that does it, for the audit log
 * @returns the ID of the profile; undefined if the service does not tell
 */
export async function addPerson(
  mode: AddMode,
  { message, ...person }: NewPerson,
  job_id?: string,
): Promise<string | undefined> {
  const options = jobHeaders(job_id);
  if (mode === 'add') return (await peopleClient.createProfile(person, options)).id;
  const invite = { ...person, ...(message && { message }) };
  const { consumer_profile } = await peopleClient.createInvite(invite, options);
  return consumer_profile?.id;
}

/** Invites or adds a person. Sent once: nobody is mailed twice by a retry. */
export function addPersonMutation(queryClient: QueryClient, mode: AddMode) {
  return {
    mutationKey: ['addPerson', mode],
    mutationFn: (person: NewPerson) => addPerson(mode, person),
    onSettled: () => refreshPeople(queryClient),
  };
}

interface ProfileTarget {
  portal_id: string;
  consumer_profile_id: string;
}

/** Deletes a profile, for good. */
export function deleteProfileMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['deleteProfile'],
    mutationFn: (target: ProfileTarget) => peopleClient.deleteProfile(target),
    onSettled: (_: unknown, error: Error | null, { portal_id, consumer_profile_id }: ProfileTarget) => {
      if (!error || isProfileGone(error)) removeCachedProfile(queryClient, portal_id, consumer_profile_id);
      refreshPeople(queryClient);
    },
  };
}

/** Whether the profile to delete does not exist: someone else has deleted it. */
export function isProfileGone(error: Error): boolean {
  return isNotFound(error) && !isEndpointMissing(error);
}

/** Whether a change may have been made although its request failed: nobody knows what came of it. */
export function isUncertain(error: Error): boolean {
  if (error instanceof NetworkError) return true;
  return !(error instanceof ApiError) || error.status >= 500;
}

function refreshPeople(queryClient: QueryClient): void {
  const stale = ['listProfiles', 'listInvites', ...knownPersonKey, ...auditLogKey];
  for (const name of stale) void queryClient.invalidateQueries({ queryKey: [name] });
}
