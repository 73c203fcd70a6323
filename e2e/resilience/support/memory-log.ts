import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

interface MemoryLog {
  /** In MB, one value per second. */
  all: number[];
  stop(): Promise<void>;
}

/** Logs the memory of a process every second. */
export function logMemory(pid: number): MemoryLog {
  const all: number[] = [];
  const over = new AbortController();
  async function look(): Promise<void> {
    while (!over.signal.aborted) {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
      all.push(Number(stdout) / 1024);
      await delay(1000);
    }
  }
  const looking = look();
  return {
    all,
    stop: () => {
      over.abort();
      return looking;
    },
  };
}
