import * as fc from 'fast-check';
import { afterAll, expect, inject, test } from 'vitest';
import { checkAnswers, checkForwarded, checkLog } from '#e2e/resilience/hostile/check-exchange.ts';
import { exchange } from '#e2e/resilience/hostile/exchange.ts';
import { type HostileRequest, hostileRequest } from '#e2e/resilience/hostile/hostile-request.ts';
import { markers } from '#e2e/resilience/hostile/secret-markers.ts';
import { startRecordingService } from '#e2e/resilience/hostile/recording-service.ts';
import { startFullServer } from '#e2e/resilience/hostile/full-server.ts';

const cases = Number(process.env['LONG_CASES'] ?? 10_000);
const seed = Number(process.env['LONG_SEED'] ?? Date.now() % 2 ** 31);
/** Repeats one case, whose path a failure prints. */
const path = process.env['LONG_PATH'];

const service = await startRecordingService();
const servers = [await startFullServer(service.url), await startFullServer()] as const;
afterAll(async () => {
  service.close();
  await Promise.all(servers.map((server) => server.close()));
});

test(
  `${cases} hostile requests over the wire: nothing fails, nothing passes that should not, nothing secret is told`,
  { timeout: 3_600_000 },
  async () => {
    const counts = new Map<string, number>();
    const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
    // A request that was cut off can arrive during a later case.
    const sent = new Map<string | undefined, HostileRequest>();
    const property = fc.asyncProperty(fc.constantFrom(0, 1), hostileRequest, async (number, request) => {
      const { url, log } = servers[number === 0 ? 0 : 1];
      const tag = `request ${sent.size}`;
      sent.set(tag, request);
      const actual = await exchange(url, request, tag);
      const forwarded = service.received.splice(0);
      checkAnswers(actual);
      for (const one of forwarded) checkForwarded(sent.get(one.headers['user-agent']), one);
      checkLog(log.splice(0));
      for (const status of actual.statuses) count(String(status));
      if (actual.statuses.length === 0) count('no answer');
      if (forwarded.length > 0) count('forwarded');
    });
    console.log(`Hostile requests on ${inject('engine')}: LONG_SEED=${seed}`);
    await fc.assert(property, {
      seed,
      ...(path && { path }),
      numRuns: cases,
      endOnFailure: process.env['LONG_SHRINK'] === '0',
    });
    console.log('Answered, by status:', Object.fromEntries(counts));
    if (path) return;
    // Otherwise the cases would have tested nothing.
    expect(counts.get('200')).toBeGreaterThan(cases / 10);
    expect(counts.get('forwarded')).toBeGreaterThan(cases / 20);
    for (const { url } of servers) {
      const record = await (await fetch(`${url}/-/changes?limit=100&order=desc`)).text();
      expect(record).toMatch(/"object" ?: ?"change"/);
      expect(record).not.toContain(markers.server);
      expect(record).not.toContain(markers.client);
    }
  },
);
