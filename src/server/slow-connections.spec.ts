import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

// nodejs/node#54359, getumbrel/umbrel#2241
test.each([
  ['a command', 'run-command', 'runCommand', "'', ", []],
  ['the server', 'run-server', 'runServer', '', []],
  ['more, if Node is told so', 'run-server', 'runServer', '', [3000]],
])('%s lets a connection take a second for each address', (_, file, run, usage, [told = 1000]) => {
  const folder = file === 'run-command' ? 'cli/' : '';
  const code = `
    import { getDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
    import { ${run} } from '#server/${folder}${file}.ts';
    await ${run}(${usage}async () => {
      console.log(getDefaultAutoSelectFamilyAttemptTimeout());
      process.exit(0);
    });`;
  const options = told > 1000 ? [`--network-family-autoselection-attempt-timeout=${told}`] : [];
  const args = [...options, '--import', 'tsx', '--input-type=module', '--eval', code];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout).toBe(`${told}\n`);
});
