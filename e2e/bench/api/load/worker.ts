import type { LoadRun } from '#e2e/bench/api/load/load-run.ts';
import { runLoad } from '#e2e/bench/api/load/run-load.ts';

// A separate process, so that no other work delays its clock. Gets each run as a message and sends back the result.
process.on('message', async (run: LoadRun) => process.send?.(await runLoad(run)));
process.on('disconnect', () => process.exit());
