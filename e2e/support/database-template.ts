import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '#e2e/support/product.ts';
import { builtCommand, buildIfStale } from '#server/cli/build-if-stale.js';

const variable = 'E2E_TEMPLATE';

/**
 * Builds the product if its build is stale, then creates the database that each worker copies: the demo data of a first
 * start, plus the portal `acme`. Runs in several browsers share one, whose
 * directory the command that starts them names.
 * @returns a function that deletes the template after the run, unless it is shared
 */
// oxlint-disable-next-line import/no-default-export -- the runner expects the global setup as the default export
export default async function makeTemplate(): Promise<(() => Promise<void>) | undefined> {
  await buildIfStale();
  const shared = process.env[variable];
  if (shared && existsSync(shared)) return undefined;
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
  const product = await startProduct({ DATA_DIR: directory });
  await product.stop();
  importAcme(directory);
  if (shared) {
    await rename(directory, shared);
    return undefined;
  }
  process.env[variable] = directory;
  return () => rm(directory, { recursive: true, force: true });
}

/** Imports the portal with the same command that a person would use. */
function importAcme(directory: string): void {
  const command = [builtCommand('import'), '--portal', 'acme', '--create-portal'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, 'e2e/support/acme.csv'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: directory },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The import ended with ${status}: ${stdout}${stderr}`);
}

/** Copies the template for one worker. */
export async function copyTemplate(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
  await cp(process.env[variable] ?? '', directory, { recursive: true });
  return directory;
}
