import { describe, expect, it } from 'vitest';
import {
  failureSummary,
  saveFailureTexts,
  unexpectedGroupTexts,
  unexpectedTitle,
} from '#app/features/profiles/group-editor/save-result-texts.ts';
import { assignmentStateOf, membershipResultOf } from '#app/bulk/membership-change.ts';
import { ApiError } from '#client/client-error.ts';
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

const before = { g1: 'manual', g2: false } as const;

/** The result of the change after the service has accepted some of its groups and returns `actual`. */
function resultOf(accepted: readonly string[], actual: ReceivedProfile | undefined) {
  const pairs = [
    { group_id: 'g2', wanted: true },
    { group_id: 'g1', wanted: false },
  ] as const;
  const judge = (pair: (typeof pairs)[number]) => {
    const { group_id } = pair;
    return membershipResultOf(
      pair,
      before[group_id],
      assignmentStateOf(actual?.groups, group_id),
      accepted.includes(group_id),
    );
  };
  const results = Object.fromEntries(pairs.map((pair) => [pair.group_id, judge(pair)]));
  const profile = actual ?? { ...profileWith(), groups: null };
  return { before, results, profile };
}

describe('what failed', () => {
  const body = { code: 'not_found', message: 'The requested consumer.group could not be found.' };
  const error = new ApiError(404, body);
  const failed = resultOf([], profileWith([design, 'manual']));

  it('is said in the service’s words, unless the page names the archived groups itself', () => {
    const archived = { ...failed, results: { ...failed.results, g2: { is: 'archived' as const } } };
    expect(failureSummary(change, failed, error)).toBe(`The request was refused. ${body.message}`);
    expect(failureSummary(change, archived, error)).toBe('The request was refused');
  });
});

describe('an answer compared with what was asked', () => {
  const answer = (actual: ReceivedProfile) => resultOf(['g1', 'g2'], actual);

  it('has nothing to say when it is as asked', () => {
    expect(unexpectedGroupTexts(change, answer(profileWith([sales, 'manual'])))).toEqual([]);
  });

  it('says which group stays and why, and which did not come', () => {
    expect(unexpectedGroupTexts(change, answer(profileWith([design, 'sso'])))).toEqual([
      saveMessages.stays.sso('Design'),
      saveMessages.ignored.assign('Sales'),
    ]);
  });

  it('says that the service did not remove what it accepted to remove', () => {
    const result = answer(profileWith([design, 'manual'], [sales, 'manual']));
    expect(unexpectedGroupTexts(change, result)).toEqual([saveMessages.ignored.unassign('Design')]);
    expect(unexpectedTitle('Ada', result)).toBe(saveMessages.failed('Ada'));
  });

  it('says that nothing is confirmed where groups are unknown, which is no failure', () => {
    const result = answer({ ...profileWith(), groups: null });
    expect(unexpectedGroupTexts(change, result)).toEqual([
      saveMessages.unconfirmed.unassign('Design'),
      saveMessages.unconfirmed.assign('Sales'),
    ]);
    expect(unexpectedTitle('Ada', result)).toBe(saveMessages.notConfirmed('Ada'));
  });
});

describe('a failed save', () => {
  const failed = (accepted: readonly string[], actual?: ReceivedProfile) => ({
    ...resultOf(accepted, actual),
    error: new Error('no'),
  });

  it('names the half that was saved', () => {
    const actual = profileWith([sales, 'manual'], [design, 'manual']);
    expect(saveFailureTexts(change, failed(['g2'], actual))).toEqual([saveMessages.onlyAssigned]);
    expect(saveFailureTexts(change, failed([], profileWith([design, 'manual'])))).toEqual([
      saveMessages.nothing,
    ]);
  });

  it('believes the groups the server has, not the lost answer', () => {
    const actual = profileWith([sales, 'manual']);
    expect(saveFailureTexts(change, failed(['g2'], actual))).toEqual([saveMessages.afterAll]);
    expect(saveFailureTexts({ assign: [sales], unassign: [] }, failed([], actual))).toEqual([
      saveMessages.afterAll,
    ]);
  });

  it('says when the server could not be asked, and which picks are gone', () => {
    const result = failed([]);
    const results = { ...result.results, g2: { is: 'archived' as const } };
    expect(saveFailureTexts(change, { ...result, results })).toEqual([
      saveMessages.unreadable,
      saveMessages.archived('Sales'),
    ]);
  });

  it('says which half was shown when the server could not be asked, and claims no other', () => {
    const unread = failed([]);
    const results = { ...unread.results, g2: { is: 'changed' as const } };
    expect(saveFailureTexts(change, { ...unread, results })).toEqual([
      saveMessages.onlyAssigned,
      saveMessages.unreadable,
    ]);
    const accepted = failed(['g2']);
    expect(saveFailureTexts(change, accepted)).toEqual([saveMessages.unreadable]);
    expect(unexpectedGroupTexts(change, accepted)).toEqual([]);
  });

  it('does not count as saved what the service ignored before it failed', () => {
    const result = failed(['g2'], profileWith([design, 'manual']));
    expect(saveFailureTexts(change, result)).toEqual([saveMessages.nothing]);
    expect(unexpectedGroupTexts(change, result)).toEqual([saveMessages.ignored.assign('Sales')]);
  });
});
