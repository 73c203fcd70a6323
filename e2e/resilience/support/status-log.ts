import { repeat } from '#e2e/resilience/support/repeat.ts';

interface Probed {
  /** When the response arrived, in milliseconds of `performance.now()`. */
  at: number;
  /** 0 if there was no response. */
  status: number;
}

interface StatusLog {
  all: Probed[];
  stop(): Promise<void>;
}

/** Requests a URL every tenth of a second and logs the statuses. */
export function logStatus(url: string): StatusLog {
  const all: Probed[] = [];
  const stop = repeat(100, async () => {
    const status = await statusOf(url);
    all.push({ at: performance.now(), status });
  });
  return { all, stop };
}

/** @returns 0 if there is no response */
export async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
