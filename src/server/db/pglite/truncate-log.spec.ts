import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '#server/db/open-database.ts';

test(
  'the write-ahead log of an open database is cut when it has become long',
  { timeout: 120_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'portal-profiles-log-'));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { pool, close } = await openDatabase({ dataDir });
    onTestFinished(close);
    const countSegments = async () =>
      (await readdir(join(dataDir, 'postgres/pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name)).length;
    for (let i = 0; i < 18; i++) {
      await pool.query(`select pg_logical_emit_message(false, 'test', 'written'), pg_switch_wal()`);
    }
    expect(await countSegments()).toBeGreaterThan(16);
    await vi.advanceTimersByTimeAsync(60_000);
    await expect.poll(countSegments, { timeout: 30_000 }).toBeLessThan(8);
  },
);
