import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import type { ModelPortal, ModelProfile } from '#e2e/model/reference/model-state.ts';

/** The records that a path refers to. */
export interface ResolvedTarget {
  portal?: ModelPortal;
  profile?: ModelProfile | undefined;
  groupId?: string | undefined;
}

/** The endpoints that the model does not know yet. No path of theirs is generated. */
const unmodeled = ['listInvites', 'getInvite', 'createInvite'] as const;

/** The endpoints that the model knows. */
export type ModeledName = Exclude<EndpointName, (typeof unmodeled)[number]>;

export function isModeled(name: EndpointName): name is ModeledName {
  return !unmodeled.some((one) => one === name);
}

const names = Object.keys(endpoints) as EndpointName[]; // Object.keys widens to string

/** @returns the endpoint and the ids in its path, or undefined if no endpoint matches */
export function readPath(
  method: string,
  pathname: string,
): { name: EndpointName; ids: Record<string, string> } | undefined {
  for (const name of names) {
    const ids = endpoints[name].method === method && idsOf(endpoints[name].path, pathname);
    if (ids) return { name, ids };
  }
  return undefined;
}

function idsOf(template: string, pathname: string): Record<string, string> | undefined {
  const segments = pathname.split('/');
  const parts = template.split('/');
  if (segments.length !== parts.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (!part.startsWith(':')) {
      if (segment !== part) return undefined;
      continue;
    }
    const id = plainText(segment);
    if (id === undefined) return undefined;
    ids[part.slice(1)] = id;
  }
  return ids;
}

/** Rejects an id that another parser of the path could read differently. */
function plainText(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment);
    const odd = ['/', '\\', '%', '?', '#'].some((sign) => text.includes(sign)) || /\p{Cc}/u.test(text);
    return odd || ['', '.', '..'].includes(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
