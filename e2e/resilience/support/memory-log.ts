import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repeat } from '#e2e/resilience/support/repeat.ts';

interface MemoryLog {
  /** In MB, one value per second. */
  all: number[];
  stop(): Promise<void>;
}

/** Logs the memory of a process every second. */
export function logMemory(pid: number): MemoryLog {
  const all: number[] = [];
  const stop = repeat(1000, async () => {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    all.push(Number(stdout) / 1024);
  });
  return { all, stop };
}
