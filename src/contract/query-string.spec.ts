import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '#contract/endpoints.ts';
import { readQuery, writeQuery } from '#contract/query-string.ts';

const { query } = endpoints.listProfiles;
const parse = (text: string) => z.safeParse(query, readQuery(new URLSearchParams(text), query));

describe('a query', () => {
  it('comes back as it was written', () => {
    const values = { limit: 50, order: 'desc', search: 'a&b=ü', status: ['active', 'invited'] } as const;
    expect(parse(writeQuery(query, values).toString()).data).toEqual(values);
  });

  it('leaves out what is undefined or not of the endpoint', () => {
    expect(writeQuery(query, { portal_id: 'p', search: undefined, limit: 1 }).toString()).toBe('limit=1');
  });

  it.each([
    'status=active&status=invited',
    'status[]=active&status[]=invited',
    'status[0]=active&status[1]=invited',
  ])('has its array as %s', (text) => {
    expect(parse(text).data).toEqual({ status: ['active', 'invited'] });
  });

  it('ignores unknown keys, those of every object included', () => {
    expect(parse('foo=1&__proto__=x&constructor=y&toString=z').data).toEqual({});
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=1e1',
    'limit=',
    'limit=5&limit=6',
    'limit[]=5',
    'status=active,invited',
    'status=',
  ])('is refused as %s', (text) => {
    expect(parse(text).success).toBe(false);
  });
});
