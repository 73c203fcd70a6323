import { expect, it } from 'vitest';
import { defaultDisplay } from '#app/profile-list/columns-and-density.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { viewLink, parseViews, viewPath } from '#app/profile-list/saved-views.ts';

const params = {
  ...profileListParams.defaults,
  search: 'ada & co',
  order: 'asc' as const,
  cursor: { after: 'p1' },
  read: 'all' as const,
  view: 'v1',
};
const display = { ...defaultDisplay, columns: ['name', 'email'] as const };

it('keeps the list and its display, but not the page', () => {
  expect(viewLink(params, display)).toBe(
    'search=ada+%26+co&order=asc&columns=name,email&density=comfortable',
  );
});

it('leads to the list as it was kept, and says which view it is', () => {
  const path = viewPath('acme/1', { id: 'v&2', name: 'Any', link: viewLink(params, display) });
  const url = new URL(path, 'http://localhost');
  expect(url.pathname).toBe('/portals/acme%2F1');
  expect(profileListParams.read(url.searchParams)).toEqual({
    ...params,
    ...display,
    cursor: undefined,
    read: undefined,
    view: 'v&2',
  });
});

it.each([
  [null, 0],
  ['', 0],
  ['not json', 0],
  ['{"id":"a"}', 0],
  ['null', 0],
  ['[null, 1, "a", {}, {"id":"a","name":2,"link":""}, {"id":"a","name":"A","link":""}]', 1],
])('remembers of %s what views there are', (text, count) => {
  expect(parseViews(text)).toHaveLength(count);
});
