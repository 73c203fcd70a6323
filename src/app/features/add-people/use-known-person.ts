import { useQuery } from '@tanstack/react-query';
import { knownPersonKey } from '#app/api/people-writes.ts';
import { useDebouncedValue } from '#app/lib/use-debounced-value.ts';
import { findByEmail } from '#app/people-lookup/find-by-email.ts';

const debounceDelay = 400;

/** The person of the portal who has this email, once typing has paused. */
export function useKnownPerson(portal_id: string, email: string | undefined) {
  const requested = useDebouncedValue(email, debounceDelay);
  const { data } = useQuery({
    queryKey: [...knownPersonKey, { portal_id, email: requested }],
    // A query's result cannot be undefined.
    queryFn: async ({ signal }) => (await findByEmail(portal_id, requested ?? '', signal)).profile ?? null,
    enabled: requested !== undefined && requested === email,
  });
  return requested === email ? (data ?? undefined) : undefined;
}
