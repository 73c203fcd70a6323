import { Client, type Dispatcher } from 'undici';
import type { BenchRequest, LoadResult, LoadRun } from '#e2e/bench/api/load/load-run.ts';

/** What Chrome, Edge and Firefox send to an https server. */
const browserEncodings = 'gzip, deflate, br, zstd';

/** Connections stay open between runs. */
const clients = new Map<string, Client>();

/** Sends requests over a number of connections, each as soon as the previous one is answered. */
export async function runLoad(run: LoadRun): Promise<LoadResult> {
  const { url, requests, connections, seconds, atLeast, maxSeconds, atMost = Infinity } = run;
  const latencies: number[] = [];
  let sent = 0;
  let failures = 0;
  const begin = performance.now();
  const goesOn = () => {
    const elapsed = (performance.now() - begin) / 1000;
    return sent < atMost && elapsed < maxSeconds && (elapsed < seconds || sent < atLeast);
  };
  const oneAfterAnother = async (client: Client) => {
    while (goesOn()) {
      const request = requests[(run.first + sent++) % requests.length];
      if (!request) throw new RangeError('There are no requests.');
      const start = performance.now();
      const succeeded = await send(client, request);
      if (succeeded) latencies.push(performance.now() - start);
      else failures++;
    }
  };
  await Promise.all(
    Array.from({ length: connections }, (_, number) => oneAfterAnother(clientOf(url, number))),
  );
  return {
    latencies: Float64Array.from(latencies),
    seconds: (performance.now() - begin) / 1000,
    failures,
  };
}

function clientOf(url: string, number: number): Client {
  const key = `${url} ${number}`;
  const client = clients.get(key) ?? new Client(url, { bodyTimeout: 0, headersTimeout: 0 });
  clients.set(key, client);
  return client;
}

/** Reads the response to its end and discards it, which is cheaper than keeping it. */
function send(client: Client, request: BenchRequest): Promise<boolean> {
  const { path, body, cookie, acceptEncoding = browserEncodings } = request;
  return new Promise((resolve) => {
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => {},
      onResponseStart: (_, code) => (status = code),
      onResponseData: () => {},
      onResponseEnd: () => resolve(status >= 200 && status < 300),
      onResponseError: () => resolve(false),
    };
    const headers = {
      accept: 'application/json',
      'accept-encoding': acceptEncoding,
      ...(body && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
    };
    client.dispatch({ path, method: body ? 'POST' : 'GET', headers, body: body ?? null }, handler);
  });
}
