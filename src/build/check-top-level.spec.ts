import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const command = join(import.meta.dirname, 'check-top-level.ts');
let repository: string;

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'top-level-'));
  execFileSync('git', ['init', '--quiet'], { cwd: repository });
  await add('README.md');
  await add('src/app/notes.txt');
  await add('.gitignore', '*.log\n');
});

afterEach(() => rm(repository, { recursive: true }));

async function add(path: string, content = ''): Promise<void> {
  await mkdir(join(repository, path, '..'), { recursive: true });
  await writeFile(join(repository, path), content);
}

function check(): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), command], {
    cwd: repository,
    encoding: 'utf8',
  });
}

test('a top level with nothing but listed and ignored entries passes', async () => {
  await add('build.log');
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test.each(['NOTES.txt', 'scripts/run.sh', 'notes – draft.md'])(
  '%s is refused, untracked or tracked',
  async (path) => {
    await add(path);
    const [entry] = path.split('/');
    const refused = {
      status: 1,
      stderr: expect.stringMatching(`^${entry} does not belong at the top level.`),
    };
    expect(check()).toMatchObject(refused);
    execFileSync('git', ['add', '--all'], { cwd: repository });
    expect(check()).toMatchObject(refused);
  },
);

test('every entry that does not belong is named', async () => {
  await add('a.txt');
  await add('b.txt');
  expect(check().stderr.match(/^\S+(?= does not belong)/gm)).toEqual(['a.txt', 'b.txt']);
});

test('a tracked entry that has just been deleted passes', async () => {
  await add('NOTES.txt');
  execFileSync('git', ['add', '--all'], { cwd: repository });
  await rm(join(repository, 'NOTES.txt'));
  expect(check().status).toBe(0);
});
