import type { Endpoint } from '#contract/endpoint.ts';

/**
 * Finds the endpoint of a request by its undecoded path. A segment that could be read as
 * several, or as a step up, matches nothing.
 * @param table the endpoints
 * @returns a function from method and path (percent-encoded, no query) to the endpoint's name, or undefined
 */
export function endpointMatcher<Name extends string>(
  table: Record<Name, Endpoint>,
): (method: string, path: string) => Name | undefined {
  const names = Object.keys(table) as Name[]; // Object.keys widens to string
  const rows = names.map((name) => ({
    name,
    method: table[name].method,
    parts: table[name].path.split('/'),
  }));
  return (method, path) => {
    const segments = path.split('/');
    return rows.find(
      ({ method: expected, parts }) =>
        method === expected &&
        segments.length === parts.length &&
        parts.every((part, i) =>
          part.startsWith(':') ? isPlainSegment(segments[i] ?? '') : part === segments[i],
        ),
    )?.name;
  };
}

function isPlainSegment(segment: string): boolean {
  try {
    const text = decodeURIComponent(segment);
    return text !== '' && text !== '.' && text !== '..' && !/[/\\%?#\p{Cc}]/u.test(text);
  } catch {
    return false;
  }
}

/**
 * The values of a path's parameters, decoded.
 * @param pattern the endpoint's path, which `path` matches
 */
export function pathParams(pattern: string, path: string): Record<string, string> {
  const segments = path.split('/').map(decodeURIComponent);
  const parts = pattern.split('/').map((part, index) => [part, segments[index] ?? ''] as const);
  return Object.fromEntries(
    parts.flatMap(([part, text]) => (part.startsWith(':') ? [[part.slice(1), text]] : [])),
  );
}
