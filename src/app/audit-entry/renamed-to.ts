import type { AuditEntry } from '#contract/audit-entry.ts';

/**
 * The new name of a group, if its update was about that. An update can send the name that the group has already. Where
 * that is not recorded, as by earlier releases, only an update of nothing else counts.
 */
export function renamedTo({ action, body, previous_name }: AuditEntry): string | undefined {
  if (action !== 'updateGroup') return undefined;
  const sent = parseObject(body);
  if (!('name' in sent) || typeof sent.name !== 'string') return undefined;
  const isNew = previous_name === null ? Object.keys(sent).length === 1 : sent.name !== previous_name;
  return isNew ? sent.name : undefined;
}

/** An empty object for a body that is none, or that was cut. */
function parseObject(text: string): object {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}
