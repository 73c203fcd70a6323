import * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { receivedPortal } from '#contract/portal.ts';

/** The slug of a new portal: lowercase letters, digits and single hyphens. */
export const newPortalSlug = z.string().check(z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** In characters. */
export const maxNameLength = 200;

const newPortalName = z.string().check(z.trim(), z.minLength(1), z.maxLength(maxNameLength));

const portalCreate = z.object({ name: newPortalName, slug: newPortalSlug });

/**
 * What the contract has no endpoint for and a first start needs. Only the embedded upstream has it. For editors in the
 * page, not for API keys.
 */
export const portalSetupEndpoints = {
  /** 409 if another portal has the slug. */
  createPortal: {
    method: 'POST',
    path: '/portals',
    body: portalCreate,
    received: receivedPortal,
  },
  /** Creates the portals of the demo and answers with the first. 409 once there is a portal. */
  loadDemo: {
    method: 'POST',
    path: '/demo',
    body: z.object({}),
    received: receivedPortal,
  },
} as const satisfies Record<string, Endpoint>;

export type PortalCreate = z.infer<typeof portalCreate>;
