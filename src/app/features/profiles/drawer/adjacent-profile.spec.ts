import { describe, expect, it } from 'vitest';
import { findAdjacentProfile } from '#app/features/profiles/drawer/adjacent-profile.ts';

const page = {
  items: [{ id: 'b' }, { id: 'c' }],
  unreadable: 0,
  first_id: 'b',
  last_id: 'c',
  pagination: { has_more_before: true, has_more_after: true },
};
const onlyPage = { ...page, pagination: { has_more_before: false, has_more_after: false } };

describe('findAdjacentProfile', () => {
  it('goes to the row beside', () => {
    expect(findAdjacentProfile(page, 'b', 'next')).toEqual({ row: 'c' });
    expect(findAdjacentProfile(page, 'c', 'previous')).toEqual({ row: 'b' });
  });

  it('goes over the page’s borders', () => {
    expect(findAdjacentProfile(page, 'c', 'next')).toEqual({ beyond: { after: 'c' } });
    expect(findAdjacentProfile(page, 'b', 'previous')).toEqual({ beyond: { before: 'b' } });
  });

  it('steps over rows at the border that could not be read', () => {
    expect(findAdjacentProfile({ ...page, last_id: 'd' }, 'c', 'next')).toEqual({ beyond: { after: 'd' } });
    expect(findAdjacentProfile({ ...page, first_id: 'a' }, 'b', 'previous')).toEqual({
      beyond: { before: 'a' },
    });
  });

  it('ends where the list ends', () => {
    expect(findAdjacentProfile(onlyPage, 'c', 'next')).toBeUndefined();
    expect(findAdjacentProfile(onlyPage, 'b', 'previous')).toBeUndefined();
  });

  it('starts from the id of a profile that is elsewhere in the list', () => {
    expect(findAdjacentProfile(page, 'x', 'next')).toEqual({ beyond: { after: 'x' } });
    expect(findAdjacentProfile(page, 'x', 'previous')).toEqual({ beyond: { before: 'x' } });
  });
});
