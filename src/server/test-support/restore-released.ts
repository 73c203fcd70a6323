import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';
import { releasedFile } from '#server/test-support/released-files.ts';

/** Replaces a database with a released version's pg_dump. The schema is not migrated. */
export async function restoreReleased(pool: Pool, version: string): Promise<void> {
  const dump = await readFile(releasedFile(version, 'postgres.sql'), 'utf8');
  await pool.query('drop schema public cascade; create schema public');
  // Lines that begin with a backslash are psql commands. The settings are reset because the session is reused.
  await pool.query(`${dump.replace(/^\\.*$/gm, '')}; reset all`);
}
