import { createAtom, useSelector } from '@tanstack/react-store';
import { isNotFound } from '#app/api/is-not-found.ts';
import type { EndpointName } from '#contract/endpoints.ts';

/** Endpoints that an older service lacks. Only a 404 reveals it, so this is known after the first request. */
const missingAtom = createAtom<ReadonlySet<EndpointName>>(new Set<EndpointName>());

/** Whether the service has no such endpoint. */
export function isEndpointMissing(error: Error): boolean {
  return isNotFound(error, 'endpoint');
}

/** Remembers a missing endpoint until the page is reloaded; ignores other errors. */
export function noteMissing(name: EndpointName, error: Error): void {
  if (isEndpointMissing(error)) missingAtom.set((names) => new Set([...names, name]));
}

export function useIsMissing(name: EndpointName): boolean {
  return useSelector(missingAtom, (names) => names.has(name));
}
