import { expect, test } from 'vitest';
import type { SentChange } from '#e2e/resilience/support/send-change.ts';
import { contradictionIn, staleGroupIn } from '#e2e/resilience/support/serial-order.ts';

/**
 * Parses a call such as `+ab 0-3`, followed by the groups its response shows: assigns a and b, sent at 0, answered at
 * 3.
 */
function call(text: string): SentChange {
  const [change = '', times = '', shown = ''] = text.split(' ');
  const [sent = 0, done = 0] = times.split('-').map(Number);
  const action = change.startsWith('+') ? 'assign' : 'unassign';
  return {
    profile: 'p',
    action,
    groups: change.slice(1).split(''),
    sent,
    done,
    outcome: { held: new Set(shown) },
  };
}

test.each<[calls: string[], final: string, possible: boolean]>([
  [[], '', true],
  [[], 'a', false],
  [['+a 0-1'], 'a', true],
  [['+a 0-1'], '', false],
  [['+a 0-1', '-a 2-3'], '', true],
  [['+a 0-1', '-a 2-3'], 'a', false],
  [['+a 0-3', '-a 2-4'], 'a', true],
  [['+a 0-3', '-a 2-4'], '', true],
  [['+ab 0-3', '-ab 2-4'], 'ab', true],
  [['+ab 0-3', '-ab 2-4'], 'a', false],
  [['+ab 0-9', '-ab 0-9', '+a 0-9'], 'a', true],
  [['+ab 0-2', '-ab 0-2', '+a 3-9'], 'b', false],
  [['+ab 0-9', '-bc 0-9', '+ca 0-9'], 'abc', true],
  [['+ab 0-9', '-bc 0-9', '-a 0-9'], 'b', true],
  [['+ab 0-9', '-a 0-9', '-b 0-9'], 'ab', true],
  [['+a 0-1', '+b 2-3', '-ab 1-5'], 'b', true],
  [['+a 0-1', '+b 3-4', '-ab 2-5'], 'ab', false],
])('%j may leave %j: %j', (calls, final, possible) => {
  expect(contradictionIn(calls.map(call), new Set(final)) === undefined).toBe(possible);
});

test.each<[calls: string[], stale: string | undefined]>([
  [['+a 0-1 a'], undefined],
  [['+a 0-1'], 'a'],
  [['+a 0-1 ab'], 'b'],
  [['-b 0-1'], undefined],
  [['-b 0-1 b', '+b 0-2'], undefined],
  [['-b 1-2 b', '+b 0-1'], undefined],
  [['-b 2-3 b', '+b 0-1'], 'b'],
  [['+a 2-3 a', '+b 0-1'], 'b'],
  [['+a 2-3 a', '+b 0-1', '-b 0-1'], undefined],
  [['+a 4-5 ab', '+b 0-1', '-b 2-3'], 'b'],
  [['+a 4-5 ab', '+b 0-2', '-b 2-3'], undefined],
  [['+a 4-5 ab', '+b 6-7'], 'b'],
])('of the calls %j, the answer of the first shows in %j what cannot be', (calls, stale) => {
  const all = calls.map(call);
  const [first] = all;
  expect(first && staleGroupIn(first, all, ['a', 'b'])).toBe(stale);
});
