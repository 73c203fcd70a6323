import * as z from 'zod/mini';

/**
 * Reads query parameters as the contract defines them. An array is accepted as `status=a&status=b`, `status[]=a` and
 * `status[0]=a`. A scalar key that is repeated or has brackets becomes an array, which its schema rejects. Unknown keys
 * are dropped.
 * @param query the schema of the endpoint's query
 * @returns raw values, for the schema to parse
 */
export function readQuery(
  searchParams: URLSearchParams,
  query: z.ZodMiniObject,
): Record<string, string | string[]> {
  const raw: Record<string, string | string[]> = {};
  for (const [key, value] of searchParams) {
    const name = key.replace(/\[\d*\]$/, '');
    const schema = Object.hasOwn(query.shape, name) ? query.shape[name] : undefined;
    if (!schema) continue;
    const several = isArray(schema) || name !== key || Object.hasOwn(raw, name);
    raw[name] = several ? [raw[name] ?? [], value].flat() : value;
  }
  return raw;
}

/**
 * Writes the same parameters: arrays as repeated keys, undefined values omitted.
 * @param query the schema of the endpoint's query
 * @param values typed values, as in `InputOf`; keys outside the query are omitted
 */
export function writeQuery(query: z.ZodMiniObject, values: Record<string, unknown>): URLSearchParams {
  const searchParams = new URLSearchParams();
  for (const [name, value] of Object.entries(z.encode(query, values))) {
    // An encoded value is a string or an array of strings.
    for (const one of [value as string | string[] | undefined].flat()) {
      if (one !== undefined) searchParams.append(name, one);
    }
  }
  return searchParams;
}

function isArray(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodMiniOptional
    ? isArray(schema.def.innerType)
    : schema instanceof z.ZodMiniArray;
}
