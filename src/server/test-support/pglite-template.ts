import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';

/** Creates the empty cluster that every spec loads. Creating one takes seconds, loading it a fraction of a second. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-pglite-'));
  const path = join(directory, 'cluster.tar');
  const pglite = await PGlite.create();
  const cluster = await pglite.dumpDataDir('none');
  await writeFile(path, Buffer.from(await cluster.arrayBuffer()));
  await pglite.close();
  project.provide('pgliteTemplate', path);
  return () => rm(directory, { recursive: true, force: true });
}

declare module 'vitest' {
  export interface ProvidedContext {
    pgliteTemplate: string;
  }
}
