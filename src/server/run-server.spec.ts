import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { findProgram } from '#server/test-support/find-program.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portal-profiles-signals-'));
  return () => rm(directory, { recursive: true, force: true });
});

/** What the server did so far, line by line. */
const written = async () =>
  (await readFile(join(directory, 'events'), 'utf8').catch(() => '')).trim().split('\n');

/** Waits until the server has done this, and nothing else. */
async function expectEvents(...events: string[]): Promise<void> {
  await vi.waitFor(async () => expect(await written()).toEqual(events), { timeout: 30_000, interval: 20 });
}

/**
 * The arguments of a process with a server that writes down what is done to it.
 * @param drain how long it drains, in milliseconds
 */
function serverArgs(drain: number): string[] {
  const code = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as delay } from 'node:timers/promises';
    import { createLog } from '#server/http/log.ts';
    import { runServer } from '#server/run-server.ts';
    const log = createLog('info');
    const write = (event) => appendFileSync(${JSON.stringify(join(directory, 'events'))}, event + '\\n');
    process.on('exit', (code) => write('exit ' + code));
    await runServer(async () => ({
      url: 'nowhere',
      drain: async () => {
        log.info('draining');
        write('drain');
        await delay(${drain});
      },
      close: async () => {
        log.info('closing');
        write('close');
        await delay(200);
      },
    }));
    write('started');
    setInterval(() => {}, 1000);`;
  return ['--import', 'tsx', '--input-type=module', '--eval', code];
}

/** Starts such a server without a terminal. */
async function startServer(drain = 0): Promise<ChildProcess> {
  const child = spawn(process.execPath, serverArgs(drain), { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await expectEvents('started');
  return child;
}

test('SIGTERM drains the server, then closes it', async () => {
  (await startServer()).kill('SIGTERM');
  await expectEvents('started', 'drain', 'close', 'exit 0');
});

test('it keeps running when the program that reads its log has ended', async () => {
  const child = await startServer(100);
  child.stdout?.destroy();
  child.kill('SIGTERM');
  await expectEvents('started', 'drain', 'close', 'exit 0');
});

test('SIGTERM ends a start that waits for its database', async () => {
  const code = `
    import { setTimeout as delay } from 'node:timers/promises';
    import { runServer } from '#server/run-server.ts';
    const running = runServer((signal) => delay(60_000, undefined, { signal }));
    console.log('starting');
    await running;`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('SIGINT closes it without waiting', async () => {
  (await startServer(60_000)).kill('SIGINT');
  await expectEvents('started', 'close', 'exit 0');
});

test('the same Ctrl-C from the terminal and from npm is one signal', async () => {
  const child = await startServer();
  child.kill('SIGINT');
  child.kill('SIGINT');
  await expectEvents('started', 'close', 'exit 0');
});

test('a second signal ends it at once', async () => {
  const child = await startServer(60_000);
  child.kill('SIGTERM');
  await expectEvents('started', 'drain');
  await delay(1100);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});

test('without a terminal, SIGHUP is ignored', async () => {
  const child = await startServer();
  child.kill('SIGHUP');
  await delay(300);
  child.kill('SIGTERM');
  await expectEvents('started', 'drain', 'close', 'exit 0');
});

const script = process.platform === 'linux' ? findProgram('script') : undefined;
const quoted = (args: string[]) => args.map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`).join(' ');

test.skipIf(!script)('it closes when its terminal is closed', async () => {
  const command = `exec ${quoted([process.execPath, ...serverArgs(60_000)])}`;
  const terminal = spawn(script ?? '', ['-qec', command, '/dev/null'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await expectEvents('started');
  terminal.kill('SIGKILL');
  await expectEvents('started', 'close', 'exit 0');
});
