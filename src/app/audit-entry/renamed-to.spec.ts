import { expect, test } from 'vitest';
import { renamedTo } from '#app/audit-entry/renamed-to.ts';
import type { AuditEntry } from '#contract/audit-entry.ts';

const entry: AuditEntry = {
  object: 'change',
  id: 'chg_1',
  action: 'updateGroup',
  actor: { kind: 'local', id: 'local', name: 'Local user' },
  address: '127.0.0.1',
  portal_id: 'p',
  consumer_profile_id: null,
  group_ids: ['g'],
  body: '',
  target_name: 'Deals',
  previous_name: null,
  job_id: null,
  run_id: null,
  run: null,
  outcome: 'done',
  status: 200,
  code: null,
  request_id: null,
  created_at: '2026-01-01T00:00:00.000Z',
  finished_at: null,
};

test.each([
  ['{"name":"Deals"}', null, 'Deals'],
  ['{"name":"Deals"}', 'Sales', 'Deals'],
  ['{"name":"Deals","description":""}', 'Sales', 'Deals'],
  ['{"name":"Deals","description":""}', 'Deals', undefined],
  ['{"name":"Deals","description":""}', null, undefined],
  ['{"description":"x"}', 'Sales', undefined],
  ['{"name":7}', 'Sales', undefined],
  ['{"name":"De', 'Sales', undefined],
  ['null', 'Sales', undefined],
])('%s, after %j, renames to %j', (body, previous_name, name) => {
  expect(renamedTo({ ...entry, body, previous_name })).toBe(name);
});

test('only updates rename', () => {
  expect(renamedTo({ ...entry, action: 'createGroup', body: '{"name":"Deals"}' })).toBeUndefined();
});
