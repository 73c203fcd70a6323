import { describe, expect, it } from 'vitest';
import { adjacentPage, readCursor, writeCursor } from '#client/list-cursor.ts';

const page = {
  items: [{ id: 'b' }, { id: 'c' }, { id: 'd' }],
  unreadable: 0,
  first_id: 'b',
  last_id: 'd',
  pagination: { has_more_before: true, has_more_after: true },
};
const without =
  (...ids: string[]) =>
  (row: { id: string }) =>
    ids.includes(row.id);

describe('the pages beside a page', () => {
  it('start at its edges', () => {
    expect(adjacentPage(page, 'next')).toEqual({ after: 'd' });
    expect(adjacentPage(page, 'previous')).toEqual({ before: 'b' });
  });

  it('start at the nearest rows that are still in the list', () => {
    expect(adjacentPage(page, 'next', without('d', 'b'))).toEqual({ after: 'c' });
    expect(adjacentPage(page, 'previous', without('b', 'c'))).toEqual({ before: 'd' });
    expect(adjacentPage(page, 'next', without('c'))).toEqual({ after: 'd' });
  });

  it('start at its edges if no row is', () => {
    expect(adjacentPage(page, 'next', () => true)).toEqual({ after: 'd' });
    expect(adjacentPage(page, 'previous', () => true)).toEqual({ before: 'b' });
  });

  it('start at a row at the edge that could not be read', () => {
    const cut = { ...page, unreadable: 1, last_id: 'e' };
    expect(adjacentPage(cut, 'next', without('d'))).toEqual({ after: 'e' });
  });

  it('are the ends of the list beside an empty page', () => {
    const empty = { ...page, items: [], first_id: undefined, last_id: undefined };
    expect(adjacentPage(empty, 'next')).toEqual({ after: '' });
    expect(adjacentPage(empty, 'previous')).toEqual({ before: '' });
    expect(adjacentPage({ ...empty, unreadable: 2 }, 'next')).toBeUndefined();
  });

  it('do not exist at the ends of the list', () => {
    const only = { ...page, pagination: { has_more_before: false, has_more_after: false } };
    expect(adjacentPage(only, 'next')).toBeUndefined();
    expect(adjacentPage(only, 'previous')).toBeUndefined();
  });
});

describe('a cursor in a URL', () => {
  it.each([{ after: 'a' }, { before: 'b' }, { before: '' }])('is read as it was written: %j', (cursor) => {
    expect(readCursor(new URLSearchParams(writeCursor(cursor)))).toEqual(cursor);
  });

  it('is left out at the start of the list', () => {
    expect(writeCursor({ after: '' })).toEqual({});
    expect(readCursor(new URLSearchParams())).toBeUndefined();
  });
});
