type JsonObject = Record<string, unknown>;

/**
 * Reads JSON as a table with a header: an NDJSON export, an array of objects, or a page of an API response.
 * @returns undefined if the text is something else
 */
export function readJsonRows(text: string): string[][] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const records =
    parseJson(text) ??
    parseJson(
      `[${text
        .trim()
        .split(/[\r\n]+/)
        .join(',')}]`,
    );
  if (!records?.every(isObject)) return undefined;
  const head = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => head.map((name) => cellOf(record[name])));
  return [head, ...rows];
}

/** @returns the array, the `items` of a page, or a single value as an array; undefined if the text is not JSON */
function parseJson(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    return isObject(value) && Array.isArray(value['items']) ? value['items'] : [value];
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects and lists stay JSON, in which emails can be found. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
}
