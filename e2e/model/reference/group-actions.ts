import * as z from 'zod/mini';
import { type Group, group as groupSchema, type GroupUpdate } from '#contract/group.ts';
import { type Expectation, notFound, expectedError } from '#e2e/model/reference/expectation.ts';
import type { ModelPortal } from '#e2e/model/reference/model-state.ts';

/** Creates a group. The server chooses id and times, within plausible bounds. */
export function createGroup({ groups }: ModelPortal, { name = '', ...fields }: GroupUpdate): Expectation {
  return {
    bodyFor: (actual) => {
      const { id, created_at } = z.parse(groupSchema, actual);
      const newest = groups.at(-1)?.id ?? '';
      if (id <= newest) throw new Error(`The new id ${id} is not greater than ${newest}.`);
      assertNow(created_at);
      const group: Group = {
        object: 'consumer.group',
        id,
        status: 'active',
        name,
        description: fields.description ?? null,
        is_default: fields.is_default ?? false,
        sso_group_ids: fields.sso_group_ids ?? [],
        created_at,
        updated_at: created_at,
      };
      groups.push(group);
      return group;
    },
  };
}

export function updateGroup(portal: ModelPortal, id: string | undefined, fields: GroupUpdate): Expectation {
  return changeActive(portal, id, fields, 'Cannot update a non-active consumer group.');
}

export function archiveGroup(portal: ModelPortal, id: string | undefined): Expectation {
  return changeActive(portal, id, { status: 'archived' }, 'Consumer group is already archived or deleted.');
}

function changeActive(
  { groups }: ModelPortal,
  id: string | undefined,
  fields: Partial<Group>,
  message: string,
): Expectation {
  const index = groups.findIndex((group) => group.id === id);
  const before = groups[index];
  if (!before) return notFound('consumer.group');
  if (before.status !== 'active') return expectedError('precondition_failed', { message });
  return {
    bodyFor: (actual) => {
      const { updated_at } = z.parse(groupSchema, actual);
      if (updated_at < before.updated_at) throw new Error(`updated_at went back to ${updated_at}.`);
      assertNow(updated_at);
      const after = { ...before, ...fields, updated_at };
      groups[index] = after;
      return after;
    },
  };
}

const tolerance = 10_000;

/** @throws {Error} if a time is not about now */
export function assertNow(time: string): void {
  if (Math.abs(Date.parse(time) - Date.now()) > tolerance) throw new Error(`${time} is not the time of now.`);
}
