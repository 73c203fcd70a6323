import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openDirectory } from '#server/db/pglite/open-directory.ts';

const timeout = 50_000;

/** The empty database that each import gets a copy of. Creating one takes seconds. */
let template: string;
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'interrupted-'));
  await (await openDirectory(template)).close();
});
afterAll(() => rm(template, { recursive: true }));

let directory: string;
/** A pipe, so that the import goes on for as long as a test wants. */
let pipe: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'interrupted-'));
  pipe = join(directory, 'people.csv');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  await cp(template, join(directory, 'data'), { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

interface RunningImport {
  command: ChildProcess;
  writer: FileHandle;
}

const rowsOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `p${from + index}@example.com,P\n`).join('');

/** Starts an import, whose first batch of rows is being written when this returns. */
async function startImport(...flags: string[]): Promise<RunningImport> {
  const args = ['--import', 'tsx', 'src/server/cli/import.ts', '--portal', 'acme', '--create-portal'];
  const command = spawn(process.execPath, [...args, ...flags, pipe], {
    env: { ...process.env, DATA_DIR: join(directory, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void command.kill('SIGKILL'));
  const writer = await open(pipe, 'w');
  // The test may have closed it.
  onTestFinished(() => writer.close().catch(() => {}));
  await writer.write(`email,name\nnobody,N\n${rowsOf(1, 1010)}`);
  const refused = () => readFile(`${pipe}.refused.csv`, 'utf8').catch(() => '');
  await vi.waitFor(async () => expect(await refused()).toContain('nobody'), {
    timeout: 30_000,
    interval: 20,
  });
  return { command, writer };
}

async function resultOf({ stdout, stderr, ...command }: ChildProcess, exit: Promise<unknown[]>) {
  if (!stdout || !stderr) throw new Error(`${command.spawnfile} has no output`);
  const [output, errors, [code, signal]] = await Promise.all([text(stdout), text(stderr), exit]);
  return { output, errors, code, signal };
}

const summary = `1,000 rows read: 999 profiles created, 0 changed, 0 unchanged, 1 rows refused.
0 group assignments added, 0 removed.
`;

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends an import after a batch, with its summary',
  { timeout },
  async (name) => {
    const { command } = await startImport();
    const result = resultOf(command, once(command, 'exit'));
    command.kill(name);
    // npm forwards the signal, too.
    command.kill(name);
    expect(await result).toEqual({
      output: `${summary}The refused rows and the reasons are in ${pipe}.refused.csv.\n`,
      errors: 'Interrupted. To continue, import the same file again.\n',
      code: null,
      signal: name,
    });
  },
);

test('an interrupted dry run has its summary, too', { timeout }, async () => {
  const { command } = await startImport('--dry-run');
  const result = resultOf(command, once(command, 'exit'));
  command.kill('SIGINT');
  const { output, errors, signal } = await result;
  expect(output).toMatch(`Dry run: nothing was changed. This would happen:\n${summary}`);
  expect({ errors, signal }).toEqual({ errors: 'Interrupted.\n', signal: 'SIGINT' });
});

test('a closed standard error does not end an import', { timeout }, async () => {
  const { command, writer } = await startImport();
  command.stderr?.destroy();
  const [output, exit] = [command.stdout && text(command.stdout), once(command, 'exit')];
  // Standard error gets the progress, once five seconds have passed.
  for (let index = 1; index < 7; index += 1) {
    await delay(1200);
    await writer.write(rowsOf(index * 1010, (index + 1) * 1010));
  }
  await writer.close();
  expect(await output).toContain('7,070 rows read: 7,069 profiles created');
  expect(await exit).toEqual([0, null]);
});
