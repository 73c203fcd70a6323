import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';
import { releasedFile } from '#server/test-support/released-files.ts';

/** Replaces a database by the one that a released version left, as pg_dump prints it. Its schema is not brought up to date. */
export async function restoreReleased(pool: Pool, version: string): Promise<void> {
  const dump = await readFile(releasedFile(version, 'postgres.sql'), 'utf8');
  await pool.query('drop schema public cascade; create schema public');
  // What begins with a backslash is for psql, and a session that others use afterwards keeps no setting.
  await pool.query(`${dump.replace(/^\\.*$/gm, '')}; reset all`);
}
