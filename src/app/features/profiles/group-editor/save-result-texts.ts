import { errorText } from '#app/api/error-text.ts';
import type { GroupSave } from '#app/features/profiles/group-editor/optimistic-group-save.ts';
import type { GroupChangeResult } from '#app/bulk/apply-group-change.ts';
import { saveMessages } from '#app/messages/profiles/save-messages.ts';
import type { ReceivedGroup } from '#contract/group.ts';

type RequestedChange = Pick<GroupSave, 'assign' | 'unassign'>;

/**
 * How the response differs from the request: groups that remain, with the reason, changes that the service accepted and
 * did not make, and those that nothing confirms. A failure has a text of its own for the last.
 */
export function unexpectedGroupTexts(
  { assign, unassign }: RequestedChange,
  { results, error }: GroupChangeResult,
): string[] {
  const textOf = ({ id, name }: ReceivedGroup, direction: 'assign' | 'unassign'): string[] => {
    const result = results[id];
    if (result?.is === 'stays') return [stillAssignedText(result.via, name)];
    if (result?.is === 'ignored') return [saveMessages.ignored[direction](name)];
    return result?.is === 'unconfirmed' && !error ? [saveMessages.unconfirmed[direction](name)] : [];
  };
  return [
    ...unassign.flatMap((group) => textOf(group, 'unassign')),
    ...assign.flatMap((group) => textOf(group, 'assign')),
  ];
}

/** The title of a report of a save that did not go as requested. */
export function unexpectedTitle(name: string, { results, error }: GroupChangeResult): string {
  const isRefuted = error || Object.values(results).some(({ is }) => is === 'ignored' || is === 'stays');
  return isRefuted ? saveMessages.failed(name) : saveMessages.notConfirmed(name);
}

/** What failed. The service's words are left out where the page's own texts name the archived groups. */
export function failureSummary(change: RequestedChange, result: GroupChangeResult, error: Error): string {
  const { title, summary } = errorText(error);
  return archivedPicks(change, result).length > 0 ? title : summary;
}

/** After a failure: which part is saved, as read from the server, and which groups are archived. */
export function saveFailureTexts(change: RequestedChange, result: GroupChangeResult): string[] {
  const archived = archivedPicks(change, result);
  return [
    ...(result.profile.groups ? [savedPartText(change, result)] : unknownDetails(change, result)),
    ...(archived.length > 0 ? [saveMessages.archived(archived.map((group) => group.name).join(', '))] : []),
  ];
}

/** The names of the groups that the texts may name. */
export function namesOf({ assign, unassign }: RequestedChange): string[] {
  return [...assign, ...unassign].map(({ name }) => name);
}

/** Groups of the change that turned out to be archived or deleted. */
function archivedPicks(
  { assign, unassign }: RequestedChange,
  { results }: GroupChangeResult,
): ReceivedGroup[] {
  return [...assign, ...unassign].filter(({ id }) => results[id]?.is === 'archived');
}

function unknownDetails({ assign }: RequestedChange, result: GroupChangeResult): string[] {
  return isSaved(assign, result)
    ? [saveMessages.onlyAssigned, saveMessages.unreadable]
    : [saveMessages.unreadable];
}

/** A lost response says nothing about the change, so this compares the groups that the server has now. */
function savedPartText({ assign, unassign }: RequestedChange, result: GroupChangeResult): string {
  const isAssigned = isSaved(assign, result);
  const isUnassigned = isSaved(unassign, result);
  if (isAssigned && unassign.length > 0 && !isUnassigned) return saveMessages.onlyAssigned;
  return isAssigned || isUnassigned ? saveMessages.afterAll : saveMessages.nothing;
}

const saved = new Set<string | undefined>(['changed', 'already']);

/** Whether the service has shown the change of every group. */
function isSaved(groups: readonly ReceivedGroup[], { results }: GroupChangeResult): boolean {
  return groups.length > 0 && groups.every(({ id }) => saved.has(results[id]?.is));
}

function stillAssignedText(via: string, group: string): string {
  const { stays } = saveMessages;
  return via === 'default' || via === 'sso' || via === 'user' ? stays[via](group) : stays.other(group);
}
