import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';

/** An empty cluster for every spec to start from: making one takes seconds, reading it back takes a fraction of one. */
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
