import { setTimeout as delay } from 'node:timers/promises';

export interface Probed {
  /** Of `performance.now()`, when the answer had come. */
  at: number;
  /** 0 when there was no answer. */
  status: number;
}

export interface StatusLog {
  all: Probed[];
  stop(): Promise<void>;
}

/** Asks for an address again and again, every tenth of a second, and notes what comes. */
export function logStatus(url: string): StatusLog {
  const all: Probed[] = [];
  const over = new AbortController();
  async function probe(): Promise<void> {
    while (!over.signal.aborted) {
      const status = await statusOf(url);
      all.push({ at: performance.now(), status });
      await delay(100);
    }
  }
  const probing = probe();
  return {
    all,
    stop: () => {
      over.abort();
      return probing;
    },
  };
}

/** @returns 0 when there is no answer */
export async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
