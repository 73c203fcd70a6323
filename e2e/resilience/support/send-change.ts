import * as z from 'zod';
import { errorBody } from '#contract/error.ts';
import { profile as profileSchema } from '#contract/profile.ts';
import { manualGroupIdsOf } from '#e2e/resilience/support/crowd-portal.ts';

export interface Change {
  profile: string;
  action: 'assign' | 'unassign';
  groups: readonly string[];
}

/** A change that was sent, with the moments between which it took effect, in milliseconds of one clock. */
export interface SentChange extends Change {
  sent: number;
  done: number;
  /**
   * What came of it: the groups that its answer shows; a refusal with the contract's error body; or nothing, when the
   * connection broke and whether it took effect is unknown.
   */
  outcome: { held: Set<string> } | { status: number; code: string } | 'no answer';
}

/** @throws {Error} when there is an answer that is not the contract's */
export async function sendChange(url: string, { profile, action, groups }: Change): Promise<SentChange> {
  const sent = performance.now();
  const response = await fetch(`${url}/api/portals/crowd/consumer-profile/${profile}/${action}-groups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ group_ids: groups }),
  })
    .then(
      async (answer) => ({ status: answer.status, text: await answer.text() }),
      () => undefined,
    )
    .catch(() => undefined);
  const change = { profile, action, groups, sent, done: performance.now() };
  if (!response) return { ...change, outcome: 'no answer' };
  const json: unknown = JSON.parse(response.text);
  if (response.status === 200)
    return { ...change, outcome: { held: manualGroupIdsOf(z.parse(profileSchema, json)) } };
  const { status, code } = z.parse(errorBody, json);
  if (status !== response.status) throw new Error(`The body says ${status}, the answer ${response.status}.`);
  return { ...change, outcome: { status, code } };
}

/** Whether the server has said that the change is made. */
export function isAcknowledged({ outcome }: SentChange): boolean {
  return outcome !== 'no answer' && 'held' in outcome;
}
