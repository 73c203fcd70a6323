import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '#e2e/support/product.ts';

const variable = 'E2E_TEMPLATE';

/**
 * Makes the database that every worker starts from: the demo data, as a first start leaves it, and the portal `acme`.
 * @returns what removes it after the run
 */
// oxlint-disable-next-line import/no-default-export -- the runner takes a global setup from there
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
  const product = await startProduct({ DATA_DIR: directory });
  await product.stop();
  process.env[variable] = directory;
  return () => rm(directory, { recursive: true, force: true });
}

/** A copy of the template for one worker. */
export async function copyTemplate(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
  await cp(process.env[variable] ?? '', directory, { recursive: true });
  return directory;
}
