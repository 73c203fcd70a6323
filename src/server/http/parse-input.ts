import * as z from 'zod/mini';
import type { ErrorItem } from '#contract/error.ts';
import { readQuery } from '#contract/query-string.ts';
import { errorResponse } from '#server/http/error-response.ts';
import { applyCursor } from '#server/http/page-cursor.ts';
import { HttpError } from '#server/http/http-error.ts';

/**
 * Parses a request's query by its schema, with `cursor` turned into `after` or `before`.
 * @throws {HttpError} 400 `invalid_data`, or `bad_request` for a bad cursor
 */
export function parseQuery(searchParams: URLSearchParams, schema: z.ZodMiniObject): Record<string, unknown> {
  return storable(applyCursor(parse(schema, readQuery(searchParams, schema), 'query')));
}

/**
 * Reads the JSON of a request that needs a body, without checking it against a schema.
 * @throws {HttpError} 400 `bad_request`
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    const message = 'The body must be sent as application/json.';
    throw new HttpError(errorResponse('bad_request', message, { reason: 'unsupported_content_type' }));
  }
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(errorResponse('bad_request', 'Invalid JSON body', { reason: 'invalid_json_body' }));
  }
}

/**
 * Parses a body by its schema.
 * @throws {HttpError} 400 `invalid_data`
 */
export function parseBody<Schema extends z.ZodMiniObject>(json: unknown, schema: Schema): z.infer<Schema> {
  // What it replaces in texts changes no type.
  return storable(parse(schema, json, 'body')) as z.infer<Schema>;
}

function parse(schema: z.ZodMiniObject, raw: unknown, entity: 'query' | 'body'): Record<string, unknown> {
  const result = z.safeParse(schema, raw, { reportInput: true });
  if (!result.success) {
    const errors = result.error.issues.map(errorItem);
    const hint = 'Each entry of "errors" names a field and what it takes.';
    throw new HttpError(
      errorResponse('invalid_data', 'The provided data is invalid.', { hint, entity, errors }),
    );
  }
  return result.data;
}

/** PostgreSQL's text cannot contain the null character. It becomes U+FFFD, like half a surrogate pair. */
function storable(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, withoutZero(value)]));
}

function withoutZero(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd');
  return Array.isArray(value) ? value.map(withoutZero) : value;
}

function errorItem(issue: z.core.$ZodIssue): ErrorItem {
  const path = issue.path.map(String);
  const received = typeName(issue.input);
  switch (issue.code) {
    case 'invalid_value':
      return {
        code: 'invalid_enum',
        message: `Expected one of ${issue.values.join(', ')}.`,
        path,
        expected: issue.values,
        received,
      };
    case 'too_small':
      return {
        code: 'invalid_min',
        message: `Expected at least ${issue.minimum}.`,
        path,
        min: issue.minimum,
      };
    case 'too_big':
      return { code: 'invalid_max', message: `Expected at most ${issue.maximum}.`, path, max: issue.maximum };
    default: {
      const expected = issue.code === 'invalid_type' ? issue.expected : formatOf(issue);
      const code = issue.code === 'custom' ? issue.params?.['code'] : undefined;
      return {
        code: typeof code === 'string' ? code : 'invalid_type',
        message: `Expected ${expected}.`,
        path,
        expected,
        received,
      };
    }
  }
}

/** A number arrives as text, which a pattern describes. */
function formatOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return String(issue.params?.['expected']);
  return issue.code === 'invalid_format' && issue.format !== 'regex' ? issue.format : 'integer';
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
