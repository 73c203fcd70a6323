import { describe, expect, it } from 'vitest';
import { columnIds } from '#app/profile-list/columns-and-density.ts';
import { listInput, type ListParams, profileListParams, readsAll } from '#app/profile-list/list-params.ts';

const everything: ListParams = {
  search: 'jo & sé=?',
  status: 'invited',
  consumer_group_id: 'group/1',
  in_all: ['group/1', 'group+2'],
  in_any: ['g3'],
  in_none: ['g4'],
  source: 'sso',
  created: '2026-11-01..',
  updated: '30',
  domain: 'acme.example',
  order: 'asc',
  size: '100',
  cursor: { before: 'profile+1' },
  read: 'all',
  columns: ['name', 'status', 'created_at'],
  density: 'compact',
  view: 'a1',
};

describe('the list in the URL', () => {
  it.each([profileListParams.defaults, everything, { ...everything, cursor: { after: 'a' } }])(
    'comes back as it was written',
    (params) => {
      expect(profileListParams.read(new URLSearchParams(profileListParams.write(params)))).toEqual(params);
    },
  );

  it('leaves out what is as by default', () => {
    expect(profileListParams.write(profileListParams.defaults)).toBe('');
    expect(profileListParams.write({ ...profileListParams.defaults, search: '  ' })).toBe('');
  });

  it('falls back where the URL means nothing', () => {
    const url =
      'status=active,invited&order=up&limit=7&search=%20&consumer_group_id=&after=&columns=wealth,,&density=airy&view=';
    expect(profileListParams.read(new URLSearchParams(url))).toEqual(profileListParams.defaults);
  });

  it('reads what is not known of a refinement as if it were missing', () => {
    const url =
      'in_all=,&in_any=&source=ldap&created=14&updated=2026-02-30..2026-03-01&domain=%20&order=desc';
    expect(profileListParams.read(new URLSearchParams(url))).toEqual(profileListParams.defaults);
    for (const created of ['..', '7..30', '2026-01-01', '2026-01-01..x', '2026-01-01..2026-01-02..', '-7'])
      expect(profileListParams.read(new URLSearchParams({ created })).created).toBeUndefined();
    expect(profileListParams.read(new URLSearchParams('in_all=a,,b,a')).in_all).toEqual(['a', 'b']);
  });

  it('names columns so that one can read and write them', () => {
    expect(
      profileListParams.write({ ...profileListParams.defaults, columns: ['name', 'email', 'consumer_id'] }),
    ).toBe('columns=name,email,consumer_id');
  });

  it.each([
    ['status,email', ['name', 'email', 'status']],
    ['name', ['name']],
    ['name,wealth,name', ['name']],
    [columnIds.join(), columnIds],
  ])('shows the columns of %s in the order of the table, and always the name', (columns, shown) => {
    expect(profileListParams.read(new URLSearchParams({ columns })).columns).toEqual(shown);
  });

  it('lets after win over before', () => {
    expect(profileListParams.read(new URLSearchParams('before=b&after=a')).cursor).toEqual({ after: 'a' });
  });
});

describe('a change of the list', () => {
  it('drops the cursor', () => {
    expect(profileListParams.change(everything, { size: '20' })).toEqual({
      ...everything,
      size: '20',
      cursor: undefined,
    });
  });

  it('ends the reading of all pages with another filter, but not with another order or the same filter', () => {
    expect(profileListParams.change(everything, { search: 'ada' }).read).toBeUndefined();
    expect(profileListParams.change(everything, { status: undefined }).read).toBeUndefined();
    expect(profileListParams.change(everything, { order: 'desc', search: everything.search }).read).toBe(
      'all',
    );
  });

  it('clears every filter and keeps order, size, display and view', () => {
    const { columns, density, view } = everything;
    const cleared = profileListParams.withoutFilters(everything);
    expect(profileListParams.isFiltered(everything)).toBe(true);
    expect(profileListParams.isFiltered(cleared)).toBe(false);
    expect(cleared).toEqual({
      ...profileListParams.defaults,
      order: 'asc',
      size: '100',
      columns,
      density,
      view,
    });
  });
});

it('asks the API for nothing that refines, and reads such a list as a whole', () => {
  const { in_all, created } = everything;
  const refined = { ...profileListParams.defaults, in_all, created };
  expect(listInput('acme', refined)).toEqual(listInput('acme', profileListParams.defaults));
  expect(readsAll(refined)).toBe(true);
  expect(readsAll(profileListParams.withoutFilters(refined))).toBe(false);
  expect(profileListParams.isFiltered(refined)).toBe(true);
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
