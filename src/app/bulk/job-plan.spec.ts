import { expect, test } from 'vitest';
import { planJob } from '#app/bulk/job-plan.ts';

const group = (id: string) => ({ id, name: id.toUpperCase() });
const profile = (...assignments: [id: string, via: string][]) => ({
  groups: assignments.map(([id, assigned_via]) => ({ group: group(id), assigned_via })),
});

test('a dry run counts by group what will change, what is so already, and what a source keeps', () => {
  const plan = planJob(
    [
      profile(),
      profile(['new', 'manual'], ['old', 'manual']),
      profile(['new', 'sso'], ['old', 'sso']),
      profile(['old', 'default']),
      { groups: null },
    ],
    [group('new')],
    [group('old')],
  );
  expect(plan.groups).toEqual([
    { group: group('new'), wanted: true, willChange: 2, already: 2, locked: {}, unknown: 1 },
    {
      group: group('old'),
      wanted: false,
      willChange: 1,
      already: 1,
      locked: { sso: 1, default: 1 },
      unknown: 1,
    },
  ]);
});

test('it asks for each profile once, and writes once for each direction', () => {
  const plan = planJob(
    [
      profile(['a', 'manual'], ['b', 'manual']),
      profile(['x', 'manual'], ['y', 'manual']),
      profile(['a', 'manual']),
      { groups: undefined },
    ],
    [group('x'), group('y')],
    [group('a'), group('b')],
  );
  // Four reads, then the writes per profile: both directions, none, both, both.
  expect(plan).toMatchObject({ changing: 3, requests: 4 + 2 + 0 + 2 + 2 });
});

test('of nothing comes nothing', () => {
  expect(planJob([], [group('x')], [])).toMatchObject({ changing: 0, requests: 0 });
});
