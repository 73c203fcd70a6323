import { describe, expect, it } from 'vitest';
import { findStep } from '#app/features/profiles/profile-steps.ts';

const page = {
  items: [{ id: 'b' }, { id: 'c' }],
  unreadable: 0,
  first_id: 'b',
  last_id: 'c',
  pagination: { has_more_before: true, has_more_after: true },
};
const onlyPage = { ...page, pagination: { has_more_before: false, has_more_after: false } };

describe('findStep', () => {
  it('goes to the row beside', () => {
    expect(findStep(page, 'b', 'next')).toEqual({ row: 'c' });
    expect(findStep(page, 'c', 'previous')).toEqual({ row: 'b' });
  });

  it('goes over the page’s borders', () => {
    expect(findStep(page, 'c', 'next')).toEqual({ beyond: { after: 'c' } });
    expect(findStep(page, 'b', 'previous')).toEqual({ beyond: { before: 'b' } });
  });

  it('steps over rows at the border that could not be read', () => {
    expect(findStep({ ...page, last_id: 'd' }, 'c', 'next')).toEqual({ beyond: { after: 'd' } });
    expect(findStep({ ...page, first_id: 'a' }, 'b', 'previous')).toEqual({ beyond: { before: 'a' } });
  });

  it('ends where the list ends', () => {
    expect(findStep(onlyPage, 'c', 'next')).toBeUndefined();
    expect(findStep(onlyPage, 'b', 'previous')).toBeUndefined();
  });

  it('starts from the id of a profile that is elsewhere in the list', () => {
    expect(findStep(page, 'x', 'next')).toEqual({ beyond: { after: 'x' } });
    expect(findStep(page, 'x', 'previous')).toEqual({ beyond: { before: 'x' } });
  });
});
