import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoadResult, LoadRun } from '#e2e/bench/api/load/load-run.ts';

export interface LoadGenerator {
  /** Call it for one run at a time. */
  run(run: LoadRun): Promise<LoadResult>;
  close(): void;
}

/** Starts the process that sends the requests; it exits with this process. */
export function startLoadGenerator(): LoadGenerator {
  const child = fork(join(import.meta.dirname, 'worker.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  return {
    run: async (run) => {
      const ended = new AbortController();
      const answer = once(child, 'message', { signal: ended.signal });
      child.once('exit', () => ended.abort(new Error('The load generator has ended.')));
      child.send(run);
      const [result]: LoadResult[] = await answer;
      child.removeAllListeners('exit');
      if (!result) throw new Error('The load generator gave no result.');
      return result;
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}
