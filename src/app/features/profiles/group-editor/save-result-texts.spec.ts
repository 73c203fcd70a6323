import { describe, expect, it } from 'vitest';
import {
  saveFailureTexts,
  unexpectedGroupTexts,
} from '#app/features/profiles/group-editor/save-result-texts.ts';
import { saveMessages } from '#app/messages/profiles/save-messages.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const design = { id: 'g1', name: 'Design' };
const sales = { id: 'g2', name: 'Sales' };
const change = { assign: [sales], unassign: [design] };

function profileWith(
  ...assigned: [group: { id: string; name: string }, assigned_via: string][]
): ReceivedProfile {
  return {
    id: 'p1',
    name: 'Ada',
    consumer_id: 'c1',
    status: 'active',
    created_at: '',
    updated_at: '',
    groups: assigned.map(([group, assigned_via]) => ({ group, assigned_via })),
  };
}

describe('an answer compared with what was asked', () => {
  const done = { assigned: true, unassigned: true, archived: [] };

  it('has nothing to say when it is as asked', () => {
    expect(unexpectedGroupTexts(change, { ...done, actual: profileWith([sales, 'manual']) })).toEqual([]);
  });

  it('says which group stays and why, and which did not come', () => {
    expect(unexpectedGroupTexts(change, { ...done, actual: profileWith([design, 'sso']) })).toEqual([
      saveMessages.stays.sso('Design'),
      saveMessages.missing('Sales'),
    ]);
  });

  it('says nothing where groups are unknown', () => {
    expect(unexpectedGroupTexts(change, { ...done, actual: { ...profileWith(), groups: null } })).toEqual([]);
  });
});

describe('a failed save', () => {
  const failed = { error: new Error('no'), assigned: false, unassigned: false, archived: [] };

  it('names the half that was saved', () => {
    const actual = profileWith([sales, 'manual'], [design, 'manual']);
    expect(saveFailureTexts(change, { ...failed, assigned: true, actual })).toEqual([
      saveMessages.onlyAssigned,
    ]);
    expect(saveFailureTexts(change, { ...failed, actual: profileWith([design, 'manual']) })).toEqual([
      saveMessages.nothing,
    ]);
  });

  it('believes the groups the server has, not the lost answer', () => {
    const actual = profileWith([sales, 'manual']);
    expect(saveFailureTexts(change, { ...failed, assigned: true, actual })).toEqual([saveMessages.afterAll]);
    expect(saveFailureTexts({ assign: [sales], unassign: [] }, { ...failed, actual })).toEqual([
      saveMessages.afterAll,
    ]);
  });

  it('says when the server could not be asked, and which picks are gone', () => {
    expect(saveFailureTexts(change, { ...failed, archived: [sales] })).toEqual([
      saveMessages.unreadable,
      saveMessages.archived('Sales'),
    ]);
  });
});
