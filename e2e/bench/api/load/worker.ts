import type { LoadRun } from '#e2e/bench/api/load/load-run.ts';
import { runLoad } from '#e2e/bench/api/load/run-load.ts';

// Runs as a child process, so that no other work delays the clock: a run comes in as a message, its result goes back.
process.on('message', async (run: LoadRun) => process.send?.(await runLoad(run)));
process.on('disconnect', () => process.exit());
