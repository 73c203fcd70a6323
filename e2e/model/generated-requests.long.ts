import * as fc from 'fast-check';
import { expect, inject, test, vi } from 'vitest';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { expectResponse } from '#e2e/model/reference/expected-response.ts';
import { isModeled } from '#e2e/model/reference/read-path.ts';
import type { ModelState } from '#e2e/model/reference/model-state.ts';
import { type Draft, draft, draftOf, requestOf } from '#e2e/model/requests/request-draft.ts';
import { checkResponse } from '#e2e/model/support/check-response.ts';
import { seedPortals } from '#e2e/model/support/seed-portals.ts';
import { sendRequest } from '#e2e/model/support/send-request.ts';
import { openTwoServers, type TwoServers } from '#e2e/model/support/two-servers.ts';

// So small that a few hundred profiles exercise every search strategy.
vi.mock('#server/portal-api/queries/search-limits.ts', () => ({
  searchLimits: { sample: 3, nearby: 7, nearbyInGroup: 5, indexedInGroup: 6, members: 20 },
}));

const cases = Number(process.env['LONG_CASES'] ?? (inject('engine') === 'postgres' ? 10_000 : 5_000));
const firstSeed = Number(process.env['LONG_SEED'] ?? Date.now() % 2 ** 31);
/** Repeats one case, whose path a failure prints. */
const path = process.env['LONG_PATH'];

/** Each history runs on its own database, and is long enough to reach every kind of state. */
const history = fc.record({
  world: fc.noShrink(fc.nat({ max: 2 ** 30 })),
  drafts: fc.array(draft, { minLength: 1, maxLength: 600, size: 'max' }),
});

const names = Object.keys(endpoints) as EndpointName[]; // Object.keys widens to string

/** All error codes that a healthy server can respond with. */
const refusals = [
  'invalid_data',
  'bad_request',
  'unauthorized',
  'forbidden',
  'not_found',
  'conflict',
  'precondition_failed',
];

type RunDetails = fc.RunDetails<[{ world: number; drafts: Draft[] }]>;

async function step(two: TwoServers, state: ModelState, one: Draft): Promise<string> {
  const request = requestOf(one, state);
  const expectation = expectResponse(state, request);
  const actual = await sendRequest(two.servers[one.server], request);
  try {
    checkResponse(request, actual, expectation);
    expect(two.failures).toEqual([]);
    return 'expectedError' in expectation ? expectation.expectedError.code : one.name;
  } catch (error) {
    const message = `${JSON.stringify(request)} to server ${one.server} was answered wrongly`;
    throw new Error(`${message}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** @throws {Error} that says how to repeat a failure, instead of printing the whole history */
function report({ failed, seed, counterexamplePath, counterexample, errorInstance }: RunDetails): void {
  if (!failed) return;
  const drafts = counterexample?.[0].drafts.length ?? 0;
  const again = `LONG_SEED=${seed} LONG_PATH=${counterexamplePath}, ${drafts} requests`;
  const { message } = errorInstance instanceof Error ? errorInstance : { message: 'no case was run' };
  throw new Error(`${again}: ${message}`, { cause: errorInstance });
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

test(
  `${cases} generated requests are answered as the model of the contract has it`,
  { timeout: 3_600_000 },
  async () => {
    const counts = new Map<string, number>();
    const property = fc.asyncProperty(history, async ({ world, drafts }) => {
      const two = await openTwoServers();
      try {
        const state = await seedPortals(two, world);
        for (const one of firstDrafts(world)) await step(two, state, one);
        for (const one of drafts) {
          const result = await step(two, state, one);
          counts.set(result, (counts.get(result) ?? 0) + 1);
        }
      } finally {
        await two.close();
      }
    });
    for (let round = 0; path ? round === 0 : total(counts) < cases; round++) {
      const seed = firstSeed + round;
      console.log(`Generated requests on ${inject('engine')}: LONG_SEED=${seed}, ${total(counts)} done`);
      await fc.assert(property, {
        seed,
        ...(path && { path }),
        numRuns: 10,
        interruptAfterTimeLimit: 300_000,
        endOnFailure: process.env['LONG_SHRINK'] === '0',
        asyncReporter: (run) => Promise.resolve(report(run)),
      });
    }
    if (path) return;
    console.log('Answered 200, by endpoint, and refused, by code:', Object.fromEntries(counts));
    expect([...counts.keys()].toSorted()).toEqual([...names.filter(isModeled), ...refusals].toSorted());
  },
);

/** The start of a history, so that groups with members exist from the beginning. */
function firstDrafts(seed: number): Draft[] {
  const groups = fc.sample(draftOf('createGroup'), { seed, numRuns: 20 });
  return [...groups, ...fc.sample(draftOf('assignGroups'), { seed, numRuns: 50 })];
}
