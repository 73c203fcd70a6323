import { setTimeout as delay } from 'node:timers/promises';
import {
  type Change,
  isAcknowledged,
  sendChange,
  type SentChange,
} from '#e2e/resilience/support/send-change.ts';
import type { SendRequest } from '#e2e/resilience/support/send-request.ts';

interface ClientsOptions {
  count: number;
  /** The servers, used in turn. */
  urls: readonly string[];
  changes: readonly Change[];
  send?: SendRequest;
  /** Called for each change when its response has arrived or can no longer arrive. */
  onSent?: (sent: SentChange) => void;
  /** How long a client pauses after a response other than 200, in milliseconds. */
  pauseAfterRefusal?: number;
  /** Whether the clients should stop now. */
  isOver?: () => boolean;
}

/** Runs clients that each send the next change as soon as their previous one is answered, until none is left. */
export async function runClients(options: ClientsOptions): Promise<SentChange[]> {
  const { count, urls, changes, send, onSent, pauseAfterRefusal = 0, isOver = () => false } = options;
  const all: SentChange[] = [];
  let taken = 0;
  async function client(number: number): Promise<void> {
    for (let turn = number; !isOver(); turn++) {
      const change = changes[taken++];
      if (!change) return;
      const sent = await sendChange(urls[turn % urls.length] ?? '', change, send);
      all.push(sent);
      onSent?.(sent);
      if (!isAcknowledged(sent)) await delay(pauseAfterRefusal);
    }
  }
  await Promise.all(Array.from({ length: count }, (_, number) => client(number)));
  return all;
}

/** Counts the outcomes: 200, another status with its error code, or no answer. */
export function countResults(sent: readonly SentChange[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of sent) {
    const name =
      outcome === 'no answer' ? outcome : 'held' in outcome ? '200' : `${outcome.status} ${outcome.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
