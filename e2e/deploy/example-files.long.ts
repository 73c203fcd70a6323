import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { afterAll, expect, test } from 'vitest';
import { examples, readExample } from '#e2e/deploy/support/read-example.ts';
import { allowedSystemCalls, tracedSystemCalls } from '#e2e/deploy/support/system-calls.ts';
import { canTrace } from '#e2e/resilience/support/trace-syncs.ts';
import { debianProgram } from '#e2e/resilience/support/debian-program.ts';

const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-examples-'));
afterAll(() => rm(directory, { recursive: true, force: true }));

const systemd = debianProgram('systemd-analyze', 'systemd');

test.skipIf(!systemd)('systemd understands the unit, and calls it safe', async () => {
  const unit = join(directory, 'portal-profiles.service');
  await writeFile(unit, await readExample('portal-profiles.service', { '/usr/bin/node': process.execPath }));
  const analyze = (...args: string[]) => spawnSync(systemd ?? '', [...args, unit], { encoding: 'utf8' });
  expect(analyze('verify')).toMatchObject({ status: 0, stderr: '' });
  // Of 100; without any restriction a unit has 96.
  expect(analyze('security', '--offline=true', '--threshold=20')).toMatchObject({ status: 0 });
});

test('the unit lets Node compile', async () => {
  expect(await readExample('portal-profiles.service', {})).not.toMatch(/^MemoryDenyWriteExecute/m);
});

const strace = debianProgram('strace');

test.skipIf(!systemd || !strace || !canTrace())(
  'the unit allows every system call of the server',
  async () => {
    const unit = await readExample('portal-profiles.service', {});
    const allowed = allowedSystemCalls(systemd ?? '', unit);
    expect(allowed).toContain('openat');
    expect(allowed).not.toContain('chown');
    const used = await tracedSystemCalls(strace ?? '');
    expect(used).toContain('openat');
    // V8 protects its code with keys where it can. It is told that it cannot, instead of being killed.
    expect(unit).toContain('SystemCallErrorNumber=EPERM');
    used.delete('pkey_alloc');
    expect([...used].filter((call) => !allowed.has(call))).toEqual([]);
  },
);

test('the Dockerfile has no fault that a linter finds', async () => {
  expect(validate(await readFile(join(examples, 'Dockerfile'), 'utf8'))).toEqual([]);
});

const compose = debianProgram('docker-compose');

test.skipIf(!compose)('Docker Compose understands the compose file', () => {
  const args = ['--file', join(examples, 'compose.yaml'), 'config', '--quiet'];
  expect(spawnSync(compose ?? '', args, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});
