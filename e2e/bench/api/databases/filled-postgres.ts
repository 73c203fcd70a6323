import { administer, databaseNames, databaseUrl } from '#e2e/bench/api/databases/administer.ts';
import { fill } from '#e2e/bench/api/filling/fill.ts';
import { fingerprint } from '#e2e/bench/api/filling/fingerprint.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import { openPostgres } from '#server/testing.ts';

interface FilledDatabase {
  url: string;
  /** How long filling took, in seconds; undefined if the database was cached. */
  fillSeconds: number | undefined;
}

const emptyDatabase = (name: string) => `create database ${name} template template0 encoding 'UTF8'`;

/** Identifies the current schema and data; see {@link fingerprint}. */
export async function currentFingerprint(server: string): Promise<string> {
  const name = 'bench_schema';
  await administer(server, `drop database if exists ${name}`, emptyDatabase(name));
  const { pool, close } = await openPostgres(databaseUrl(server, name));
  try {
    return await fingerprint(pool);
  } finally {
    await close();
    await administer(server, `drop database ${name}`);
  }
}

/**
 * A database with this many profiles, unchanged since it was filled.
 * @param kept the fingerprint under which it is cached for later runs; undefined to cache nothing
 */
export async function filledPostgres(
  server: string,
  profiles: number,
  kept: string | undefined,
): Promise<FilledDatabase> {
  const name = `bench_${profiles}`;
  const filled = kept ? `filled_${profiles}_${kept}` : name;
  const earlier = await databaseNames(server, `filled_${profiles}_`);
  const isThere = earlier.includes(filled);
  // Databases of other schemas would never be used again.
  const stale = earlier.filter((one) => one !== filled);
  await administer(server, ...[name, ...stale].map((one) => `drop database if exists ${one}`));
  const fillSeconds = isThere ? undefined : await fillDatabase(server, filled, profiles);
  if (kept) await administer(server, `create database ${name} template ${filled} strategy file_copy`);
  return { url: databaseUrl(server, name), fillSeconds };
}

async function fillDatabase(server: string, name: string, profiles: number): Promise<number> {
  // Renamed last, so that a half-filled database is never mistaken for a complete one.
  const unfinished = `${name}_unfinished`;
  await administer(server, `drop database if exists ${unfinished}`, emptyDatabase(unfinished));
  const start = performance.now();
  const { pool, close } = await openPostgres(databaseUrl(server, unfinished));
  try {
    await fill(pool, profiles, (done) => {
      if (done % 100_000 === 0 && done > 0) logProgress(`  ${done} of ${profiles}`);
    });
  } finally {
    await close();
  }
  const seconds = (performance.now() - start) / 1000;
  await administer(server, 'checkpoint', `alter database ${unfinished} rename to ${name}`);
  return seconds;
}
