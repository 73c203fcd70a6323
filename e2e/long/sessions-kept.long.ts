import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startSignInServers } from '#e2e/long/support/sign-in-servers.ts';
import { sessionStatus, signedIn } from '#e2e/long/support/signed-in.ts';

const servers = await startSignInServers(1);
afterAll(servers.remove);
const { provider, env } = servers;
const url = servers.urls[0] ?? '';

test('a session outlives a restart, in a cookie that says nothing, and is in no dump', async () => {
  const ada = await signedIn(provider, url, 'ada');
  const held = [...ada.cookies(url).values()];
  expect.soft(held).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  await servers.stop();

  const dump = await dumpOf(env);
  expect.soft(dump).toContain('{');
  expect.soft(dump).not.toMatch(/session|ada@example/i);

  await servers.start();
  expect(await sessionStatus(ada, url)).toBe(200);
});

/** What `npm run dump` writes. */
async function dumpOf(env: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-long-'));
  const file = join(directory, 'dump.ndjson');
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'dump', '--', file], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The dump ended with ${status}: ${stderr}`);
  const dump = await readFile(file, 'utf8');
  await rm(directory, { recursive: true });
  return dump;
}
