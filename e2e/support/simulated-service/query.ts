/** The name of a query parameter: `status[]` and `status[0]` are `status`. */
const nameOf = (key: string) => key.replace(/\[\d*\]$/, '');

export function hasKey(query: URLSearchParams, name: string): boolean {
  return [...query.keys()].some((key) => nameOf(key) === name);
}

/** All values of a parameter, in every spelling of its name. */
export function valuesOf(query: URLSearchParams, name: string): string[] {
  return [...query].flatMap(([key, value]) => (nameOf(key) === name ? [value] : []));
}

/** The query without a parameter, in every spelling of its name. */
export function without(query: URLSearchParams, name: string): URLSearchParams {
  return new URLSearchParams([...query].filter(([key]) => nameOf(key) !== name));
}

/** The query with other values of a parameter. */
export function withValues(query: URLSearchParams, name: string, values: string[]): URLSearchParams {
  return new URLSearchParams([
    ...without(query, name),
    ...values.map((value): [string, string] => [name, value]),
  ]);
}
