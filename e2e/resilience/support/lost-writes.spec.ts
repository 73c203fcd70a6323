import { expect, test } from 'vitest';
import type { Profile } from '#contract/profile.ts';
import type { SentChange } from '#e2e/resilience/support/send-change.ts';
import { findLostWrites } from '#e2e/resilience/support/lost-writes.ts';

const time = '2026-01-01T00:00:00.000Z';

function person(held: string): Profile {
  const times = { created_at: time, updated_at: time };
  const groups = held.split('').map((id) => ({
    object: 'consumer.profile.group_assignment' as const,
    assigned_via: 'manual' as const,
    group: {
      object: 'consumer.group' as const,
      id,
      status: 'active' as const,
      name: id,
      description: null,
      is_default: false,
      sso_group_ids: [],
      ...times,
    },
  }));
  return {
    object: 'consumer.profile',
    id: 'p',
    name: 'P',
    email: 'p@example.com',
    consumer_id: 'c',
    image_url: '/p.svg',
    status: 'active',
    ...times,
    groups,
  };
}

const assign = (groups: string, outcome: SentChange['outcome']): SentChange => ({
  profile: 'p',
  action: 'assign',
  groups: groups.split(''),
  sent: 0,
  done: 1,
  outcome,
});
const acknowledged = { held: new Set<string>() };

test.each<[held: string, sent: SentChange[], losses: string[]]>([
  ['ab', [assign('ab', acknowledged)], []],
  ['', [assign('ab', acknowledged)], ['lost: a b of p']],
  ['a', [assign('ab', acknowledged)], ['lost: a b of p']],
  ['', [assign('ab', 'no answer')], []],
  ['ab', [assign('ab', 'no answer')], []],
  ['b', [assign('ab', 'no answer')], ['by half: a b of p']],
  ['ab', [assign('ab', { status: 503, code: 'service_unavailable' })], []],
  ['abc', [assign('ab', acknowledged)], ['unasked: c of p']],
])('held: %j', (held, sent, losses) => {
  expect(findLostWrites(sent, [person(held)])).toEqual(losses);
});
