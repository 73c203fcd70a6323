export interface PlainLoop {
  /** The URL of the portal's API, such as `http://127.0.0.1:3000/api/portals/p`. */
  portal: string;
  ids: readonly string[];
  group_id: string;
}

/**
 * Sends the requests of a job without the rest of a job: reads each profile, then assigns one group to it. Five run at
 * a time, as many as a page uses for a job over HTTP/1.1. Runs in Node and in a page, so it must
 * not close over anything.
 * @returns how long it took, in milliseconds
 */
export async function runPlainLoop({ portal, ids, group_id }: PlainLoop): Promise<number> {
  const ask = async (url: string, init?: RequestInit) => {
    const response = await fetch(url, init);
    await response.json();
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  };
  const begun = performance.now();
  const left = [...ids];
  const work = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const profile = `${portal}/consumer-profile/${id}`;
      await ask(profile);
      await ask(`${profile}/assign-groups`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ group_ids: [group_id] }),
      });
    }
  };
  await Promise.all(Array.from({ length: 5 }, work));
  return performance.now() - begun;
}
