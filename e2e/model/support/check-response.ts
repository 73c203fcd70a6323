import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { errorBody, errorCodes } from '#contract/error.ts';
import { type Assignment, profile } from '#contract/profile.ts';
import { responses } from '#contract/responses.ts';
import { withTiesById } from '#e2e/model/reference/effective-groups.ts';
import type { ModelRequest, Expectation, ExpectedError } from '#e2e/model/reference/expectation.ts';
import { readPath } from '#e2e/model/reference/read-path.ts';
import type { ActualResponse } from '#e2e/model/support/send-request.ts';

const itemCodes = [
  'invalid_type',
  'invalid_enum',
  'invalid_min',
  'invalid_max',
  'max_length',
  'invalid_email',
];

/** Compares a response exactly with the model's expectation. */
export function checkResponse(request: ModelRequest, actual: ActualResponse, expectation: Expectation): void {
  if ('expectedError' in expectation) return checkError(actual, expectation.expectedError);
  expect(actual.status, JSON.stringify(actual.body)).toBe(200);
  const path = readPath(request.method, new URL(`http://api${request.url}`).pathname);
  const parsed = path && z.parse(responses[path.name].body, actual.body);
  expectSame(actual.body, parsed);
  expectSame(ordered(actual.body), ordered(expectation.bodyFor(actual.body)));
  return undefined;
}

/** Vitest's comparison explains failures best, but is slow, so it only runs after a failure. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}

function checkError({ status, body }: ActualResponse, { code, badKeys, ...rest }: ExpectedError): void {
  const error = z.parse(errorBody, body);
  expectSame(body, error);
  expect(error).toMatchObject({ code, status: errorCodes[code], ...rest });
  expect(status).toBe(error.status);
  const items = error.errors ?? [];
  expect(new Set(items.map(({ path }) => path[0] ?? ''))).toEqual(new Set(badKeys));
  for (const item of items) expect(itemCodes).toContain(item.code);
}

/** Sorts each profile's groups where the contract leaves their order open. */
function ordered(body: unknown): unknown {
  const list = z.safeParse(z.looseObject({ items: z.array(z.unknown()) }), body);
  if (list.success) return { ...list.data, items: list.data.items.map(ordered) };
  const one = z.safeParse(profile, body);
  return one.success ? { ...one.data, groups: withTiesById(one.data.groups satisfies Assignment[]) } : body;
}
