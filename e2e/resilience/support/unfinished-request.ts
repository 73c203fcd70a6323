import { once } from 'node:events';
import { request } from 'node:http';
import * as z from 'zod';
import { profile as profileSchema } from '#contract/profile.ts';
import type { Change, SentChange } from '#e2e/resilience/support/send-change.ts';
import { manualGroupIdsOf } from '#e2e/resilience/support/crowd-portal.ts';

/** A request that the server has started to read: it has asked for the body and waits for it. */
interface UnfinishedRequest {
  /** Sends the body and waits for the response, which has to be 200. */
  finish(): Promise<SentChange>;
}

export async function beginRequest(url: string, change: Change): Promise<UnfinishedRequest> {
  const { profile, action, groups } = change;
  const sent = performance.now();
  const outgoing = request(`${url}/api/portals/crowd/consumer-profile/${profile}/${action}-groups`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  });
  // Without a listener the error would be thrown. `finish` rejects on a failure.
  outgoing.on('error', () => {});
  outgoing.flushHeaders();
  await once(outgoing, 'continue');
  return {
    finish: () =>
      new Promise((resolve, reject) => {
        outgoing.once('error', reject);
        outgoing.once('response', (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.once('error', reject);
          response.once('end', () => {
            if (response.statusCode !== 200) return reject(new Error(`${response.statusCode}: ${text}`));
            const held = manualGroupIdsOf(z.parse(profileSchema, JSON.parse(text)));
            return resolve({ ...change, sent, done: performance.now(), outcome: { held } });
          });
        });
        outgoing.end(JSON.stringify({ group_ids: groups }));
      }),
  };
}
