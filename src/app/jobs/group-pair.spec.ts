import { describe, expect, test } from 'vitest';
import { type Held, heldBy, isNeeded, judgePair, type PairResult } from '#app/jobs/group-pair.ts';

const assign = { group_id: 'g', wanted: true };
const unassign = { group_id: 'g', wanted: false };

describe('how a profile holds a group', () => {
  const held = (id: string, assigned_via: string) => ({ group: { id, name: id }, assigned_via });

  test('is its source, false for not at all, and unknown where the service tells no groups', () => {
    expect(heldBy([held('f', 'manual'), held('g', 'sso')], 'g')).toBe('sso');
    expect(heldBy([held('f', 'manual')], 'g')).toBe(false);
    expect(heldBy(null, 'g')).toBeUndefined();
    expect(heldBy(undefined, 'g')).toBeUndefined();
  });
});

describe('a call is made', () => {
  test.each<[string, typeof assign, Held, boolean]>([
    ['to assign what is not held', assign, false, true],
    ['not to assign what is held by hand', assign, 'manual', false],
    ['not to assign what SSO gives', assign, 'sso', false],
    ['to unassign what is held by hand', unassign, 'manual', true],
    ['not to unassign what is not held', unassign, false, false],
    ['not to unassign what SSO gives', unassign, 'sso', false],
    ['not to unassign what everyone has', unassign, 'default', false],
    ['to assign where the groups are unknown', assign, undefined, true],
    ['to unassign where the groups are unknown', unassign, undefined, true],
  ])('%s', (_, pair, held, needed) => {
    expect(isNeeded(pair, held)).toBe(needed);
  });
});

describe('what became of a pair', () => {
  test.each<[string, typeof assign, Held, Held, boolean, PairResult]>([
    ['assigned', assign, false, 'manual', true, { is: 'changed' }],
    ['assigned, and the answer got lost', assign, false, 'manual', false, { is: 'changed' }],
    ['assigned, and SSO gives it by now', assign, false, 'sso', true, { is: 'changed' }],
    ['held before', assign, 'manual', 'manual', false, { is: 'already' }],
    ['given by SSO before', assign, 'sso', 'sso', false, { is: 'already' }],
    ['accepted and not shown', assign, false, false, true, { is: 'unconfirmed' }],
    ['refused', assign, false, false, false, { is: 'failed' }],
    ['refused and not readable', assign, false, undefined, false, { is: 'failed' }],
    ['accepted, with groups unknown', assign, undefined, undefined, true, { is: 'unconfirmed' }],
    ['unassigned', unassign, 'manual', false, true, { is: 'changed' }],
    ['not held before', unassign, false, false, false, { is: 'already' }],
    ['unassigned and kept by SSO', unassign, 'manual', 'sso', true, { is: 'stays', via: 'sso' }],
    [
      'kept by default from the start',
      unassign,
      'default',
      'default',
      false,
      { is: 'stays', via: 'default' },
    ],
    ['accepted and still there by hand', unassign, 'manual', 'manual', true, { is: 'unconfirmed' }],
  ])('%s', (_, pair, before, after, isAccepted, result) => {
    expect(judgePair(pair, before, after, isAccepted)).toEqual(result);
  });
});
