import { expect, inject, test } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';

test.runIf(inject('engine') === 'pgbouncer')(
  'PgBouncer is really between: a connection does not keep its server connection',
  async () => {
    const { pool, close } = await openTestDatabase();
    const [first, second] = await Promise.all([pool.connect(), pool.connect()]);
    await second.query('begin');
    await first.query('select');
    await second.query('commit');
    const processes = new Set<number>();
    for (let i = 0; i < 4; i++) {
      const { rows } = await first.query<{ pid: number }>('select pg_backend_pid() as pid');
      for (const { pid } of rows) processes.add(pid);
    }
    first.release();
    second.release();
    await close();
    expect(processes.size).toBeGreaterThan(1);
  },
);
