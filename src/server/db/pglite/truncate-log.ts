import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#server/db/database.ts';

const megabyte = 1024 * 1024;

/** The size of each file of the write-ahead log, in bytes. */
const segmentSize = 16 * megabyte;

/** In bytes. A start after a crash replays all of the log. */
const longestLog = 256 * megabyte;

/** Runs a checkpoint if the write-ahead log has become long, which the embedded database never does automatically. */
export async function truncateLog(dataDir: string, { pool }: Pick<Database, 'pool'>): Promise<void> {
  const names = await readdir(join(dataDir, 'postgres', 'pg_wal'));
  const segments = names.filter((name) => /^[0-9A-F]{24}$/.test(name));
  if (segments.length * segmentSize > longestLog) await pool.query('checkpoint');
}
