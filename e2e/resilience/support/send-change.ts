import * as z from 'zod';
import { errorBody } from '#contract/error.ts';
import { profile as profileSchema } from '#contract/profile.ts';
import { manualGroupIdsOf } from '#e2e/resilience/support/crowd-portal.ts';
import type { SendRequest } from '#e2e/resilience/support/send-request.ts';

export interface Change {
  profile: string;
  action: 'assign' | 'unassign';
  groups: readonly string[];
}

/** A change and the times between which it took effect, in milliseconds of one clock. */
export interface SentChange extends Change {
  sent: number;
  done: number;
  /**
   * The groups that the response shows, or a status with the contract's error code, or no answer if the connection
   * broke and the result is unknown.
   */
  outcome: { held: Set<string> } | { status: number; code: string } | 'no answer';
}

/** @throws {Error} if the response violates the contract */
export async function sendChange(
  url: string,
  { profile, action, groups }: Change,
  send: SendRequest = fetch,
): Promise<SentChange> {
  const sent = performance.now();
  const response = await send(`${url}/api/portals/crowd/consumer-profile/${profile}/${action}-groups`, {
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

/** Whether the server has confirmed the change. */
export function isAcknowledged({ outcome }: SentChange): boolean {
  return outcome !== 'no answer' && 'held' in outcome;
}
