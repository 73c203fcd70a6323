import { describe, expect, it } from 'vitest';
import {
  changeList,
  defaults,
  isFiltered,
  listInput,
  type ListParams,
  readListParams,
  withoutFilters,
  writeListParams,
} from '#app/list/list-params.ts';

const everything: ListParams = {
  search: 'jo & sé=?',
  status: 'invited',
  consumer_group_id: 'group/1',
  order: 'asc',
  size: '100',
  cursor: { before: 'profile+1' },
};

describe('the list in the URL', () => {
  it.each([defaults, everything, { ...everything, cursor: { after: 'a' } }])(
    'comes back as it was written',
    (params) => {
      expect(readListParams(new URLSearchParams(writeListParams(params).toString()))).toEqual(params);
    },
  );

  it('leaves out what is as by default', () => {
    expect(writeListParams(defaults).toString()).toBe('');
    expect(writeListParams({ ...defaults, search: '  ' }).toString()).toBe('');
  });

  it('falls back where the URL means nothing', () => {
    const url = 'status=active,invited&order=up&limit=7&search=%20&consumer_group_id=&after=';
    expect(readListParams(new URLSearchParams(url))).toEqual(defaults);
  });

  it('lets after win over before', () => {
    expect(readListParams(new URLSearchParams('before=b&after=a')).cursor).toEqual({ after: 'a' });
  });
});

describe('a change of the list', () => {
  it('drops the cursor', () => {
    expect(changeList(everything, { size: '20' })).toEqual({ ...everything, size: '20', cursor: undefined });
  });

  it('clears every filter and keeps order and size', () => {
    const cleared = withoutFilters(everything);
    expect(isFiltered(everything)).toBe(true);
    expect(isFiltered(cleared)).toBe(false);
    expect(cleared).toEqual({ ...defaults, order: 'asc', size: '100' });
  });
});

it('asks the API with trimmed words and the contract’s names', () => {
  expect(listInput('acme', { ...everything, search: ' ada ' })).toEqual({
    portal_id: 'acme',
    limit: 100,
    order: 'asc',
    search: 'ada',
    status: ['invited'],
    consumer_group_id: 'group/1',
    before: 'profile+1',
  });
});
