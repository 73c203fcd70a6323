import * as fc from 'fast-check';
import { endpoints } from '#contract/endpoints.ts';
import { expect, inject, test, vi } from 'vitest';
import { expectAnswer } from '#server/long/model/expect-answer.ts';
import type { ModelState } from '#server/long/model/state.ts';
import { type Draft, draft, requestOf } from '#server/long/requests/draft.ts';
import { firstDrafts } from '#server/long/requests/first-drafts.ts';
import { ask } from '#server/long/support/ask.ts';
import { checkAnswer } from '#server/long/support/check-answer.ts';
import { seedWorld } from '#server/long/support/seed-world.ts';
import { openTwoServers, type TwoServers } from '#server/long/support/two-servers.ts';

// So small that a few hundred profiles need every way of a search.
vi.mock('#server/portal-api/store/search-sizes.ts', () => ({
  searchSizes: { sample: 3, nearby: 7, nearbyInGroup: 5, indexedInGroup: 6, members: 20 },
}));

const cases = Number(process.env['LONG_CASES'] ?? (inject('engine') === 'postgres' ? 20_000 : 5_000));
const firstSeed = Number(process.env['LONG_SEED'] ?? Date.now() % 2 ** 31);
/** Of one case, as a failure names it, to see that one again. */
const path = process.env['LONG_PATH'];

/** Each history on a database of its own; as long as it takes to meet every kind of state. */
const history = fc.record({
  world: fc.noShrink(fc.nat({ max: 2 ** 30 })),
  drafts: fc.array(draft, { minLength: 1, maxLength: 600, size: 'max' }),
});

/** All that can come of a request to a server that is well. */
const refusals = [
  'invalid_data',
  'bad_request',
  'unauthorized',
  'forbidden',
  'not_found',
  'precondition_failed',
];

type Outcome = fc.RunDetails<[{ world: number; drafts: Draft[] }]>;

async function step(two: TwoServers, state: ModelState, one: Draft): Promise<string> {
  const asked = requestOf(one, state);
  const expectation = expectAnswer(state, asked);
  const came = await ask(two.servers[one.server], asked);
  try {
    checkAnswer(asked, came, expectation);
    expect(two.failures).toEqual([]);
    return 'refusal' in expectation ? expectation.refusal.code : one.name;
  } catch (error) {
    const message = `${JSON.stringify(asked)} to server ${one.server} was answered wrongly`;
    throw new Error(`${message}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** @throws {Error} that says how to see a failure again, in the place of the whole history */
function report({ failed, seed, counterexamplePath, counterexample, errorInstance }: Outcome): void {
  if (!failed) return;
  const drafts = counterexample?.[0].drafts.length ?? 0;
  const again = `LONG_SEED=${seed} LONG_PATH=${counterexamplePath}, ${drafts} requests`;
  const { message } = errorInstance instanceof Error ? errorInstance : { message: 'no case was run' };
  throw new Error(`${again}: ${message}`, { cause: errorInstance });
}

const total = (outcomes: Map<string, number>) => [...outcomes.values()].reduce((a, b) => a + b, 0);

test(
  `${cases} generated requests are answered as the model of the contract has it`,
  { timeout: 3_600_000 },
  async () => {
    const outcomes = new Map<string, number>();
    const property = fc.asyncProperty(history, async ({ world, drafts }) => {
      const two = await openTwoServers();
      try {
        const state = await seedWorld(two, world);
        for (const one of firstDrafts(world)) await step(two, state, one);
        for (const one of drafts) {
          const outcome = await step(two, state, one);
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
      } finally {
        await two.close();
      }
    });
    for (let round = 0; path ? round === 0 : total(outcomes) < cases; round++) {
      const seed = firstSeed + round;
      console.log(`Generated requests on ${inject('engine')}: LONG_SEED=${seed}, ${total(outcomes)} done`);
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
    console.log('Answered 200, by endpoint, and refused, by code:', Object.fromEntries(outcomes));
    expect([...outcomes.keys()].toSorted()).toEqual([...Object.keys(endpoints), ...refusals].toSorted());
  },
);
