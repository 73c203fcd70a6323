import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { type Catalogue, readCatalogue } from '#server/test-support/read-catalogue.ts';
import { restoreReleased } from '#server/test-support/restore-released.ts';
import { migrate } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { releasedFile, releasedVersions } from '#server/test-support/released-files.ts';

let fresh: Catalogue;
beforeAll(async () => {
  const { pool, close } = await openTestDatabase();
  fresh = await readCatalogue(pool);
  await close();
});

test('the catalogue of a new database has every kind of thing that the schema makes', () => {
  const { relations, columns, constraints, indexes, triggers, functions, sequences, types } = fresh;
  for (const part of [relations, columns, constraints, indexes, triggers, functions, sequences, types]) {
    expect(part).not.toEqual([]);
  }
});

test('every table, column and view says what it is for', () => {
  const withoutComment = (parts: object[]) => parts.filter((part) => !('comment' in part && part.comment));
  const { relations, columns } = fresh as Record<string, Record<string, unknown>[]>;
  const described = relations?.filter(({ relkind }) => relkind === 'r' || relkind === 'v') ?? [];
  expect(described.length).toBeGreaterThan(20);
  expect(withoutComment(described)).toEqual([]);
  const tables = new Set(described.filter(({ relkind }) => relkind === 'r').map(({ relname }) => relname));
  expect(withoutComment(columns?.filter(({ relation }) => tables.has(relation)) ?? [])).toEqual([]);
});

describe.each(releasedVersions)(
  'a database that %s made is taken over and has the catalogue of a new one',
  (version) => {
    test('from a dump of pg_dump', async () => {
      const { pool, close } = await openTestDatabase();
      await restoreReleased(pool, version);
      expect(await readCatalogue(pool)).not.toEqual(fresh);
      await migrate(pool);
      expect(await readCatalogue(pool)).toEqual(fresh);
      await close();
    });

    test.runIf(inject('engine') === 'pglite')('from a data folder', async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'portal-profiles-released-'));
      const input = brotliDecompressSync(await readFile(releasedFile(version, 'data.tar.br')));
      expect(spawnSync('tar', ['-x', '-C', dataDir], { input }).status).toBe(0);
      const { pool, close } = await openDatabase({ dataDir });
      expect(await readCatalogue(pool)).toEqual(fresh);
      await close();
      await rm(dataDir, { recursive: true, force: true });
    });
  },
);
