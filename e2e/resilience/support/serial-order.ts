import type { SentChange } from '#e2e/resilience/support/send-change.ts';

/**
 * Whether the final state of one profile is what some serial order of its calls leaves, each call taking effect at once and
 * as a whole, in an order that keeps to the clock: a call that was answered before another was sent comes first.
 *
 * The order is looked for from its end. The last call may be any that none of the others certainly follows and whose effect
 * the final state shows in every group that no later call has touched. To take any such call is safe: what it settles is
 * settled rightly, and those that remain are only less bound by that. So if this finds no order there is none. Groups that no
 * call settles must not be held, as none was in the beginning.
 *
 * @param calls all those that took effect
 * @param final the groups that are held when all is over
 * @returns what is wrong, or undefined
 */
export function contradictionIn(
  calls: readonly SentChange[],
  final: ReadonlySet<string>,
): string | undefined {
  const settled = new Set<string>();
  let rest = [...calls];
  while (rest.length > 0) {
    const last = rest.filter((call) => !rest.some(({ sent }) => call.done < sent));
    const next = last.filter(({ action, groups }) =>
      groups.every((group) => settled.has(group) || final.has(group) === (action === 'assign')),
    );
    if (next.length === 0) {
      const calls = last.map(({ action, groups }) => `${action} ${groups.join(' ')}`);
      return `none of these can have been the last: ${calls.join('; ')}; held: ${[...final].join(' ')}`;
    }
    for (const { groups } of next) for (const group of groups) settled.add(group);
    rest = rest.filter((call) => !next.includes(call));
  }
  const unexplained = [...final].filter((group) => !settled.has(group));
  return unexplained.length > 0 ? `held, though nobody assigned it: ${unexplained.join(' ')}` : undefined;
}

/**
 * Whether the answer of a call shows, of each group, what a write has left there that was not certainly overwritten before
 * the call was sent, and that had been sent before the answer came. In the beginning no group is held.
 * @param calls all the calls on the same profile
 * @returns what is wrong, or undefined
 */
export function staleGroupIn(
  call: SentChange,
  calls: readonly SentChange[],
  groups: readonly string[],
): string | undefined {
  const { outcome } = call;
  if (outcome === 'no answer' || !('held' in outcome)) return undefined;
  return groups.find((group) => {
    const shown = outcome.held.has(group);
    const writes = calls.filter((one) => one.groups.includes(group));
    const opposite = writes.filter(({ action }) => (action === 'assign') !== shown);
    // A call's answer is read after its own write, so that write is over for it: its own effect shows, or that of another.
    const over = opposite.filter((one) => one === call || one.done < call.sent);
    const sources = writes.filter(
      (one) => (one.action === 'assign') === shown && (one === call || one.sent < call.done),
    );
    const fromStart = !shown && over.length === 0;
    const lasting = sources.some((source) => source === call || !over.some(({ sent }) => source.done < sent));
    return !fromStart && !lasting;
  });
}
