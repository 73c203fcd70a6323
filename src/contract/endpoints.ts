import type { Endpoint } from '#contract/endpoint.ts';
import { groupWriteEndpoints } from '#contract/group-write-endpoints.ts';
import { inviteEndpoints } from '#contract/invite-endpoints.ts';
import { portalEndpoints } from '#contract/portal-endpoints.ts';
import { profileWriteEndpoints } from '#contract/profile-write-endpoints.ts';

/** Metorial's API as specified in docs/contract.md. Everything else in this project derives from this table. */
export const endpoints = {
  ...portalEndpoints,
  ...profileWriteEndpoints,
  ...groupWriteEndpoints,
  ...inviteEndpoints,
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
