import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { installDebianPackages } from '#e2e/support/install-debian-packages.ts';

let folder: string | undefined;

afterEach(async () => {
  vi.unstubAllEnvs();
  if (folder) await rm(folder, { recursive: true });
});

test('the index is read before a package is installed, even if an old one can be had', async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-profiles-apt-'));
  const calls = path.join(folder, 'calls');
  const aptGet = path.join(folder, 'apt-get');
  await writeFile(aptGet, `#!/bin/sh\necho "$@" >>'${calls}'\n`);
  await chmod(aptGet, 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);

  installDebianPackages(['firefox-esr']);

  const [update, install] = (await readFile(calls, 'utf8')).trim().split('\n');
  expect(update).toMatch(/update$/);
  expect(install).toMatch(/install -y --no-install-recommends firefox-esr$/);
});
