export interface PlainLoop {
  /** The address of the portal's API, as in `http://127.0.0.1:3000/api/portals/p`. */
  portal: string;
  ids: readonly string[];
  group_id: string;
}

/**
 * What a job asks for, without all that makes it a job: reads each profile, then assigns one group to it, five at a time, as
 * many as a page over HTTP/1.1 uses for a job. Runs in Node and in a page, and so must hold nothing from outside itself.
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
