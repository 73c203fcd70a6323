import { pino } from 'pino';
import { Client } from 'pg';
import { Sql } from 'sql-template-tag';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '#server/config/config.ts';
import { openUpstream } from '#server/open-upstream.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';

test('what is about to change is on the disk of the coordinator before another machine changes it', async () => {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const config = readConfig({ DATABASE_URL: url });
  const { auditLog, close } = await openUpstream(config, { demo: false, log: pino({ level: 'silent' }) });
  onTestFinished(close);
  const query = vi.spyOn(Client.prototype, 'query');
  await auditLog.perform(
    {
      action: 'createGroup',
      actor: { kind: 'local', id: 'local', name: 'Local user', role: 'editor' },
      address: '127.0.0.1',
      portal_id: 'acme',
      consumer_profile_id: null,
      group_ids: [],
      job_id: null,
      new_name: 'Crew',
      body: '{}',
      bodySize: 2,
    },
    async () => Response.json({}),
  );
  const sent = query.mock.calls.map(([statement]: unknown[]) =>
    statement instanceof Sql ? statement.text : '',
  );
  query.mockRestore();
  const intents = sent.filter((text) => text.includes('insert into changes'));
  expect(intents).toHaveLength(1);
  expect(intents[0]).not.toContain('synchronous_commit');
  // What came of it is not waited for.
  expect(sent.find((text) => text.includes('insert into change_outcomes'))).toContain('synchronous_commit');
});
