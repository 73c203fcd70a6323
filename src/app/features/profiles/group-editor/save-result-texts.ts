import type { GroupChange, SaveResult } from '#app/api/optimistic-group-save.ts';
import { saveMessages } from '#app/messages/profiles/save-messages.ts';
import type { ReceivedGroup } from '#contract/group.ts';

type RequestedChange = Pick<GroupChange, 'assign' | 'unassign'>;

/**
 * What the answer has that was not asked for: groups that stay although they were unassigned, with the reason, and
 * assigned ones that the service does not show. Unknown groups tell nothing.
 */
export function unexpectedGroupTexts(change: RequestedChange, result: SaveResult): string[] {
  const current = result.actual?.groups;
  if (!current) return [];
  const find = (group: ReceivedGroup) => current.find((assignment) => assignment.group.id === group.id);
  const stillAssigned = result.unassigned ? change.unassign.flatMap((group) => find(group) ?? []) : [];
  const missing = result.assigned ? change.assign.filter((group) => !find(group)) : [];
  return [
    ...stillAssigned.map(({ group, assigned_via }) => stillAssignedText(assigned_via, group.name)),
    ...missing.map((group) => saveMessages.missing(group.name)),
  ];
}

/** After a failure: which half is saved, by the server's own word, and which picks are gone. */
export function saveFailureTexts(change: RequestedChange, result: SaveResult): string[] {
  const details = [result.actual ? savedPartText(change, result) : saveMessages.unreadable];
  if (!result.actual && result.assigned) details.unshift(saveMessages.onlyAssigned);
  if (result.archived.length > 0)
    details.push(saveMessages.archived(result.archived.map((group) => group.name).join(', ')));
  return details;
}

/** An answer that got lost says nothing about the change, so the groups that the server has now decide. */
function savedPartText({ assign, unassign }: RequestedChange, { assigned, actual }: SaveResult): string {
  const current = new Set(actual?.groups?.map((assignment) => assignment.group.id));
  const isAssigned = assign.length > 0 && (assigned || assign.every((group) => current.has(group.id)));
  const isUnassigned =
    actual?.groups && unassign.length > 0 && !unassign.some((group) => current.has(group.id));
  if (isAssigned && unassign.length > 0 && !isUnassigned) return saveMessages.onlyAssigned;
  return isAssigned || isUnassigned ? saveMessages.afterAll : saveMessages.nothing;
}

function stillAssignedText(via: string, group: string): string {
  const { stays } = saveMessages;
  return via === 'default' || via === 'sso' || via === 'user' ? stays[via](group) : stays.other(group);
}
