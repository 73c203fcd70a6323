import { parseArgs } from 'node:util';
import { examine } from '#server/cli/doctor/examine.ts';
import { formatFinding } from '#server/cli/doctor/finding.ts';
import { runCommand } from '#server/cli/run-command.ts';

const usage = 'Usage: npm run doctor';

await runCommand(usage, async () => {
  parseArgs({ args: process.argv.slice(2), options: {} });
  const findings = await examine(process.env);
  for (const finding of findings) console.log(formatFinding(finding));
  if (findings.some(({ result }) => result === 'failed')) process.exitCode = 1;
});
