import type { QueryClient } from '@tanstack/react-query';
import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { internalClientOptions } from '#app/api/internal-client-options.ts';
import { createClient } from '#client/create-client.ts';
import { type PortalCreate, portalSetupEndpoints } from '#contract/portal-setup-endpoints.ts';

const setupClient = createClient(portalSetupEndpoints, internalClientOptions);

/** Creates a portal in the server's own database. */
export function createPortalMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['createPortal'],
    mutationFn: (portal: PortalCreate) => setupClient.createPortal(portal),
    onSettled: () => refreshPortals(queryClient),
  };
}

/** Loads the demo into a database without portals. Its result is the first portal. */
export function loadDemoMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['loadDemo'],
    mutationFn: () => setupClient.loadDemo({}),
    onSettled: () => refreshPortals(queryClient),
  };
}

/** Also after a failure: another person may have created one. */
async function refreshPortals(queryClient: QueryClient): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: auditLogKey });
  await queryClient.invalidateQueries({ queryKey: ['listPortals'], refetchType: 'all' });
}
