import { join } from 'node:path';
import { fillPglite } from '#e2e/bench/api/databases/filled-pglite.ts';
import { currentFingerprint, filledPostgres } from '#e2e/bench/api/databases/filled-postgres.ts';
import { countMatches } from '#e2e/bench/api/filling/count-matches.ts';
import { type RelationSize, relationSizes, sizeLines } from '#e2e/bench/api/filling/relation-sizes.ts';
import { type Sample, takeSample } from '#e2e/bench/api/operations/sample.ts';
import type { Options } from '#e2e/bench/api/options.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import { openPostgres } from '#server/testing.ts';

/** A filled database and what the report says about it. */
export interface PreparedDatabase {
  name: string;
  profiles: number;
  /** The environment to start the product with. */
  env: Record<string, string>;
  /** Undefined if it was cached by an earlier run. */
  fillSeconds: number | undefined;
  sizes: RelationSize[];
  /** How many profiles each needle matches. */
  matches: Record<string, number>;
  sample: Sample;
}

/**
 * Fills the databases of a run, or reuses cached ones.
 * @param server the URL of the PostgreSQL server
 * @param directory the run's own directory, where the embedded database is created
 */
export async function prepareDatabases(
  server: string,
  directory: string,
  { sizes, keep, pglite }: Options,
): Promise<PreparedDatabase[]> {
  const current = keep && (await currentFingerprint(server));
  const databases: PreparedDatabase[] = [];
  for (const profiles of sizes) {
    const name = `PostgreSQL ${inWords(profiles)}`;
    logProgress(`${name}: filling`);
    const { url, fillSeconds } = await filledPostgres(server, profiles, current);
    const described = await describe(url);
    logProgress(`${name}: ${filled(fillSeconds)}`);
    for (const line of sizeLines(described.sizes)) console.log(line);
    databases.push({ name, profiles, env: { DATABASE_URL: url }, fillSeconds, ...described });
  }
  const like = databases.find(({ profiles }) => profiles === pglite);
  if (like) {
    const { profiles, sample } = like;
    const name = `PGlite ${inWords(profiles)}`;
    logProgress(`${name}: filling`);
    const dataDir = join(directory, 'pglite');
    const kept = keep && join(keep, `pglite_${profiles}_${current}`);
    const fillSeconds = await fillPglite(dataDir, profiles, kept);
    logProgress(`${name}: ${filled(fillSeconds)}`);
    databases.push({
      name,
      profiles,
      env: { DATA_DIR: dataDir },
      fillSeconds,
      sizes: [],
      matches: {},
      sample,
    });
  }
  return databases;
}

async function describe(url: string): Promise<Pick<PreparedDatabase, 'sizes' | 'matches' | 'sample'>> {
  const { pool, close } = await openPostgres(url);
  try {
    return {
      sizes: await relationSizes(pool),
      matches: await countMatches(pool),
      sample: await takeSample(pool),
    };
  } finally {
    await close();
  }
}

function filled(seconds: number | undefined): string {
  return seconds === undefined ? 'filled by an earlier run' : `filled in ${seconds.toFixed(0)} s`;
}

function inWords(profiles: number): string {
  return profiles % 1_000_000 === 0 ? `${profiles / 1_000_000}M` : `${profiles / 1000}k`;
}
