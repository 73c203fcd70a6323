import { describe, expect, it } from 'vitest';
import { failureDetails, unexpectedGroups } from '#app/features/profiles/save-report.ts';
import { savedWords } from '#app/lib/words/saved.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const design = { id: 'g1', name: 'Design' };
const sales = { id: 'g2', name: 'Sales' };
const change = { assign: [sales], unassign: [design] };

function profileWith(
  ...held: [group: { id: string; name: string }, assigned_via: string][]
): ReceivedProfile {
  return {
    id: 'p1',
    name: 'Ada',
    consumer_id: 'c1',
    status: 'active',
    created_at: '',
    updated_at: '',
    groups: held.map(([group, assigned_via]) => ({ group, assigned_via })),
  };
}

describe('an answer compared with what was asked', () => {
  const done = { assigned: true, unassigned: true, gone: [] };

  it('has nothing to say when it is as asked', () => {
    expect(unexpectedGroups(change, { ...done, truth: profileWith([sales, 'manual']) })).toEqual([]);
  });

  it('says which group stays and why, and which did not come', () => {
    expect(unexpectedGroups(change, { ...done, truth: profileWith([design, 'sso']) })).toEqual([
      savedWords.stays.sso('Design'),
      savedWords.missing('Sales'),
    ]);
  });

  it('says nothing where groups are unknown', () => {
    expect(unexpectedGroups(change, { ...done, truth: { ...profileWith(), groups: null } })).toEqual([]);
  });
});

describe('a failed save', () => {
  const failed = { error: new Error('no'), assigned: false, unassigned: false, gone: [] };

  it('names the half that was saved', () => {
    const truth = profileWith([sales, 'manual'], [design, 'manual']);
    expect(failureDetails(change, { ...failed, assigned: true, truth })).toEqual([savedWords.onlyAssigned]);
    expect(failureDetails(change, { ...failed, truth: profileWith([design, 'manual']) })).toEqual([
      savedWords.nothing,
    ]);
  });

  it('believes the groups the server has, not the lost answer', () => {
    const truth = profileWith([sales, 'manual']);
    expect(failureDetails(change, { ...failed, assigned: true, truth })).toEqual([savedWords.afterAll]);
    expect(failureDetails({ assign: [sales], unassign: [] }, { ...failed, truth })).toEqual([
      savedWords.afterAll,
    ]);
  });

  it('says when the server could not be asked, and which picks are gone', () => {
    expect(failureDetails(change, { ...failed, gone: [sales] })).toEqual([
      savedWords.unreadable,
      savedWords.gone('Sales'),
    ]);
  });
});
