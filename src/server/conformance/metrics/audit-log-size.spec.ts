import { Registry } from '@platformatic/prom-client';
import { afterAll, expect, test } from 'vitest';
import { measureDatabase } from '#server/metrics/database-metrics.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';

const { pool, close } = await openTestDatabase();
afterAll(close);

const registry = new Registry();
measureDatabase([registry], pool, undefined);

async function auditLogSize(): Promise<number> {
  const metric = await registry.getSingleMetricAsString('portal_profiles_audit_log_size_bytes');
  return Number(metric.split(' ').at(-1));
}

test.each([
  [
    'entries',
    `insert into changes (id, action, actor_kind, actor_id, actor_name, actor_text, address, portal_id, group_ids, body)
     select 'chg_' || number, 'createGroup', 'local', 'local', 'local', E'local\\n', '::1', 'ptl_1', '{}', ''
     from generate_series(1, 1000) as number`,
  ],
  ['newer search texts', 'insert into refolded_changes select id, actor_text from changes'],
  ['outcomes', 'insert into change_outcomes (change_id, status) select id, 200 from changes'],
])('the size of the audit log has its %s', async (_, statement) => {
  const before = await auditLogSize();
  await pool.query(statement);
  expect(await auditLogSize()).toBeGreaterThan(before);
});
