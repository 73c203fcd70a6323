import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '#contract/endpoints.ts';
import { errorBody, errorCodes } from '#contract/error.ts';
import { type Assignment, profile } from '#contract/profile.ts';
import { withTiesById } from '#server/long/model/effective-groups.ts';
import type { Asked, Expectation, ExpectedRefusal } from '#server/long/model/expectation.ts';
import { readPath } from '#server/long/model/read-path.ts';
import type { Came } from '#server/long/support/ask.ts';

const itemCodes = ['invalid_type', 'invalid_enum', 'invalid_min', 'invalid_max', 'max_length'];

/** Compares an answer with what the model expects, to the letter. */
export function checkAnswer(asked: Asked, came: Came, expectation: Expectation): void {
  if ('refusal' in expectation) return checkRefusal(came, expectation.refusal);
  expect(came.status, JSON.stringify(came.body)).toBe(200);
  const path = readPath(asked.method, new URL(`http://api${asked.url}`).pathname);
  const parsed = path && z.parse(endpoints[path.name].response, came.body);
  expectSame(came.body, parsed);
  expectSame(ordered(came.body), ordered(expectation.bodyFor(came.body)));
  return undefined;
}

/** The runner's own comparison explains best, but is slow. */
function expectSame(came: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(came, expected)) expect(came).toStrictEqual(expected);
}

function checkRefusal({ status, body }: Came, { code, badKeys, ...rest }: ExpectedRefusal): void {
  const error = z.parse(errorBody, body);
  expectSame(body, error);
  expect(error).toMatchObject({ code, status: errorCodes[code], ...rest });
  expect(status).toBe(error.status);
  const items = error.errors ?? [];
  expect(new Set(items.map(({ path }) => path[0] ?? ''))).toEqual(new Set(badKeys));
  for (const item of items) expect(itemCodes).toContain(item.code);
}

/** Profiles, with the groups that the contract's order does not tell apart in one order. */
function ordered(body: unknown): unknown {
  const list = z.safeParse(z.looseObject({ items: z.array(z.unknown()) }), body);
  if (list.success) return { ...list.data, items: list.data.items.map(ordered) };
  const one = z.safeParse(profile, body);
  return one.success ? { ...one.data, groups: withTiesById(one.data.groups satisfies Assignment[]) } : body;
}
