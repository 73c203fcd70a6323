import { pino } from 'pino';
import { expect, test } from 'vitest';
import { localActor } from '#server/http/actor.ts';
import type { AuditIntent } from '#server/audit-log/audit-intent.ts';
import { createAuditLog } from '#server/audit-log/audit-log.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';

const intent: AuditIntent = {
  action: 'createGroup',
  actor: localActor,
  address: '127.0.0.1',
  portal_id: 'acme',
  consumer_profile_id: null,
  group_ids: [],
  job_id: null,
  new_name: 'Crew',
  body: '{"name":"Crew"}',
  bodySize: 15,
};

test('an entry that the database lost before the change was made is written again', async () => {
  const { pool, diskSpace, close } = await openTestDatabase();
  const log = pino({ level: 'silent' });
  const auditLog = createAuditLog({ pool, log, sharesDatabase: true, diskSpace });
  const { status } = await auditLog.perform(intent, async () => {
    // The standby that was promoted did not have it yet.
    await pool.query('alter table changes disable trigger user');
    await pool.query('delete from changes');
    await pool.query('alter table changes enable trigger user');
    return Response.json({ id: 'cgr_1', name: 'Crew' });
  });
  expect(status).toBe(200);
  const { rows } = await pool.query(
    'select target_name, status from changes join change_outcomes on change_id = id',
  );
  expect(rows).toEqual([{ target_name: 'Crew', status: 200 }]);
  await close();
});
