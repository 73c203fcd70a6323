import { useIsEmbedded } from '#app/auth/session-query.ts';
import type { ReceivedGroup } from '#contract/group.ts';

/**
 * Whether the service returns SSO group IDs.
 * @param listed groups of the portal, which show it
 */
export function useHasSsoGroupIds(listed: readonly ReceivedGroup[] | undefined): boolean {
  const isEmbedded = useIsEmbedded();
  return isEmbedded || (listed?.some((group) => group.sso_group_ids) ?? false);
}
