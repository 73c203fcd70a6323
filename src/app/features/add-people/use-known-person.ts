import { useQuery } from '@tanstack/react-query';
import { useDebounce } from 'use-debounce';
import { findByEmail } from '#app/people-lookup/find-by-email.ts';

const debounceDelay = 400;

/** The person of the portal who has this email, once typing has paused. */
export function useKnownPerson(portal_id: string, email: string | undefined) {
  const [asked] = useDebounce(email, debounceDelay);
  const { data } = useQuery({
    // Part of the profiles, so that a change of theirs refreshes it.
    queryKey: ['listProfiles', { portal_id, byEmail: asked }],
    // A query's result cannot be undefined.
    queryFn: async ({ signal }) => (await findByEmail(portal_id, asked ?? '', signal)).profile ?? null,
    enabled: asked !== undefined && asked === email,
  });
  return asked === email ? (data ?? undefined) : undefined;
}
