import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneOf } from '#app/lib/url-fields.ts';
import { dayFilter } from '#app/table/day-filter.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { choiceFilter, idFilter, textFilter } from '#app/table/filter-fields.ts';

const params = defineListParams({
  fields: {
    search: textFilter,
    kind: choiceFilter(['a', 'b']),
    group_id: idFilter,
    until: dayFilter(1),
  },
  ownFilters: {},
  perFilter: { read: oneOf(['all']) },
  display: { density: oneOf(['compact']) },
  defaults: { order: 'asc', size: '20' },
});

const url = fc
  .record(
    {
      search: fc.string({ unit: 'grapheme' }),
      kind: fc.constantFrom('a', 'b', 'c', ''),
      group_id: fc.string(),
      until: fc.constantFrom('2026-11-28', '2026-02-31', '2026-13-01', 'today'),
      order: fc.constantFrom('asc', 'desc', 'up'),
      limit: fc.constantFrom('20', '50', '7'),
      after: fc.string(),
      before: fc.string(),
      read: fc.constantFrom('all', 'some'),
      density: fc.constantFrom('compact', 'airy'),
      unknown: fc.string(),
    },
    { requiredKeys: [] },
  )
  .map((entries) => new URLSearchParams(entries));

test('any URL is read as the list whose link reads the same, and asks the same', () => {
  fc.assert(
    fc.property(url, (given) => {
      const read = params.read(given);
      const link = params.write(read);
      const again = params.read(new URLSearchParams(link));
      expect(again).toEqual(read);
      expect(params.write(again)).toBe(link);
      expect(params.toRequest(again)).toEqual(params.toRequest(read));
    }),
  );
});

test('without filters and cursor, order, size and display are left', () => {
  fc.assert(
    fc.property(url, (given) => {
      const cleared = params.withoutFilters(params.read(given));
      expect(params.isFiltered(cleared)).toBe(false);
      const left = [...new URLSearchParams(params.write(cleared)).keys()];
      expect(['order', 'limit', 'density']).toEqual(expect.arrayContaining(left));
    }),
  );
});

test('filters come first in a link, then order, size and cursor, then the display', () => {
  const link = 'search=x&kind=b&group_id=g&until=2026-11-28&order=desc&limit=50&after=i&density=compact';
  expect(params.write(params.read(new URLSearchParams(link)))).toBe(link);
  expect(params.isFiltered(params.read(new URLSearchParams('kind=b')))).toBe(true);
  expect(params.isFiltered(params.read(new URLSearchParams('search=+&density=compact&after=i')))).toBe(false);
});

test('the request has the filters, order, size and cursor, and nothing of the display', () => {
  const read = params.read(
    new URLSearchParams('search=+x+&kind=b&order=desc&limit=50&before=i&density=compact'),
  );
  expect(params.toRequest(read)).toStrictEqual({
    search: 'x',
    kind: ['b'],
    group_id: undefined,
    until: undefined,
    order: 'desc',
    limit: 50,
    before: 'i',
  });
});
