import type { SentChange } from '#e2e/resilience/support/send-change.ts';

/**
 * Checks that the final state of a profile results from some serial order of its calls. Each call takes effect
 * atomically, and a call that was answered before another was sent comes first (linearizability).
 *
 * Searches for the order from its end. The last call can be any that no other call must follow and whose effect shows
 * in the final state, for every group that no later call has changed. Taking any such call is safe: its groups are
 * explained correctly, and fewer constraints remain for the rest. So if this search finds no order, none exists. Groups
 * that no call changes must not be held, because none was held at the start.
 *
 * @param calls all calls that took effect
 * @param final the groups that are held at the end
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
 * Checks that a call's response is not stale. For each group, it has to show the result of a write that was sent before
 * the response arrived and was not certainly overwritten before the call was sent. At the start no group is held.
 * @param calls all calls on the same profile
 * @returns the id of a stale group, or undefined
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
    // The response is read after the call's own write, so it shows that write or one that came after it.
    const over = opposite.filter((one) => one === call || one.done < call.sent);
    const sources = writes.filter(
      (one) => (one.action === 'assign') === shown && (one === call || one.sent < call.done),
    );
    const fromStart = !shown && over.length === 0;
    const lasting = sources.some((source) => source === call || !over.some(({ sent }) => source.done < sent));
    return !fromStart && !lasting;
  });
}
