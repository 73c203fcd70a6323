import baseX from 'base-x';
import * as z from 'zod/mini';
import { errorResponse } from '#server/http/error-response.ts';
import { HttpError } from '#server/http/http-error.ts';

const base62 = baseX('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const pair = z.tuple([z.enum(['after', 'before']), z.string()]);

/**
 * Turns a list query's `cursor` into `after` or `before`. It is ignored if either of them is present.
 * @throws {HttpError} 400 `bad_request`
 */
export function applyCursor(query: Record<string, unknown>): Record<string, unknown> {
  const { cursor, ...rest } = query;
  if (typeof cursor !== 'string' || rest['after'] !== undefined || rest['before'] !== undefined) return rest;
  const [type, id] = decodeCursor(cursor);
  return { ...rest, [type]: id };
}

function decodeCursor(cursor: string): z.infer<typeof pair> {
  try {
    const digits = /^cur_(\w{1,1000})$/.exec(cursor)?.[1] ?? '';
    const bytes = base62.decode(digits);
    return pair.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    const hint = 'To page, send the ID of an item as "after" or "before".';
    throw new HttpError(errorResponse('bad_request', 'Invalid cursor format', { hint }));
  }
}
