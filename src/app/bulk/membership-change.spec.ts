import { describe, expect, test } from 'vitest';
import {
  type AssignmentState,
  assignmentStateOf,
  needsRequest,
  membershipResultOf,
  type MembershipResult,
} from '#app/bulk/membership-change.ts';

const assign = { group_id: 'g', wanted: true };
const unassign = { group_id: 'g', wanted: false };

describe('how a profile holds a group', () => {
  const held = (id: string, assigned_via: string) => ({ group: { id, name: id }, assigned_via });

  test('is its source, false for not at all, and unknown where the service tells no groups', () => {
    expect(assignmentStateOf([held('f', 'manual'), held('g', 'sso')], 'g')).toBe('sso');
    expect(assignmentStateOf([held('f', 'manual')], 'g')).toBe(false);
    expect(assignmentStateOf(null, 'g')).toBeUndefined();
    expect(assignmentStateOf(undefined, 'g')).toBeUndefined();
  });
});

describe('a call is made', () => {
  test.each<[string, typeof assign, AssignmentState, boolean]>([
    ['to assign what is not held', assign, false, true],
    ['not to assign what is held by hand', assign, 'manual', false],
    ['not to assign what SSO gives', assign, 'sso', false],
    ['to unassign what is held by hand', unassign, 'manual', true],
    ['not to unassign what is not held', unassign, false, false],
    ['not to unassign what SSO gives', unassign, 'sso', false],
    ['not to unassign what everyone has', unassign, 'default', false],
    ['to assign where the groups are unknown', assign, undefined, true],
    ['to unassign where the groups are unknown', unassign, undefined, true],
  ])('%s', (_, change, held, needed) => {
    expect(needsRequest(change, held)).toBe(needed);
  });
});

describe('what became of a pair', () => {
  test.each<[string, typeof assign, AssignmentState, AssignmentState, boolean, MembershipResult]>([
    ['assigned', assign, false, 'manual', true, { is: 'changed' }],
    ['assigned, and the answer got lost', assign, false, 'manual', false, { is: 'changed' }],
    ['assigned, and SSO gives it by now', assign, false, 'sso', true, { is: 'changed' }],
    ['held before', assign, 'manual', 'manual', false, { is: 'already' }],
    ['given by SSO before', assign, 'sso', 'sso', false, { is: 'already' }],
    ['accepted and not made', assign, false, false, true, { is: 'ignored' }],
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
    ['accepted and still there by hand', unassign, 'manual', 'manual', true, { is: 'ignored' }],
    ['unassigned, with groups unknown', unassign, 'manual', undefined, true, { is: 'unconfirmed' }],
  ])('%s', (_, change, before, after, isAccepted, result) => {
    expect(membershipResultOf(change, before, after, isAccepted)).toEqual(result);
  });
});
