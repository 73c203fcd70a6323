import type { GroupChange, SaveOutcome } from '#app/api/save-groups.ts';
import { savedWords } from '#app/lib/words/saved.ts';
import type { ReceivedGroup } from '#contract/group.ts';

type Asked = Pick<GroupChange, 'assign' | 'unassign'>;

/**
 * What the answer has that was not asked for: groups that stay although they were unassigned, with the reason, and
 * assigned ones that the service does not show. Unknown groups tell nothing.
 */
export function unexpectedGroups(change: Asked, outcome: SaveOutcome): string[] {
  const held = outcome.truth?.groups;
  if (!held) return [];
  const find = (group: ReceivedGroup) => held.find((assignment) => assignment.group.id === group.id);
  const staying = outcome.unassigned ? change.unassign.flatMap((group) => find(group) ?? []) : [];
  const missing = outcome.assigned ? change.assign.filter((group) => !find(group)) : [];
  return [
    ...staying.map(({ group, assigned_via }) => stayText(assigned_via, group.name)),
    ...missing.map((group) => savedWords.missing(group.name)),
  ];
}

/** After a failure: which half is saved, by the server's own word, and which picks are gone. */
export function failureDetails(change: Asked, outcome: SaveOutcome): string[] {
  const details = [outcome.truth ? savedHalf(change, outcome) : savedWords.unreadable];
  if (!outcome.truth && outcome.assigned) details.unshift(savedWords.onlyAssigned);
  if (outcome.gone.length > 0)
    details.push(savedWords.gone(outcome.gone.map((group) => group.name).join(', ')));
  return details;
}

/** An answer that got lost says nothing about the change, so the groups that the server has now decide. */
function savedHalf({ assign, unassign }: Asked, { assigned, truth }: SaveOutcome): string {
  const held = new Set(truth?.groups?.map((assignment) => assignment.group.id));
  const isAssigned = assign.length > 0 && (assigned || assign.every((group) => held.has(group.id)));
  const isUnassigned = truth?.groups && unassign.length > 0 && !unassign.some((group) => held.has(group.id));
  if (isAssigned && unassign.length > 0 && !isUnassigned) return savedWords.onlyAssigned;
  return isAssigned || isUnassigned ? savedWords.afterAll : savedWords.nothing;
}

function stayText(via: string, group: string): string {
  const { stays } = savedWords;
  return via === 'default' || via === 'sso' || via === 'user' ? stays[via](group) : stays.other(group);
}
