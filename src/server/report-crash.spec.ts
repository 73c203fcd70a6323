import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const lost = `const text = ${JSON.stringify('x'.repeat(10_000))}; setTimeout(() => { throw new Error('lost'); });`;

test.each([
  lost,
  lost.replace('throw new Error', 'void Promise.reject(new Error').replace("'lost')", "'lost'))"),
])('what nobody catches ends the process with its stack, without the line of source', (code) => {
  const program = `import { reportCrash } from '#server/report-crash.ts'; reportCrash(); ${code}`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: lost\n {4}at /);
  expect(stderr).not.toContain('xxx');
});
