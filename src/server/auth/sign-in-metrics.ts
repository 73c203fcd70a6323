import { Counter, Gauge } from '@platformatic/prom-client';

// All values of a label that are known begin at 0: Prometheus misses an increase from nothing to 1.

const signIns = new Counter({
  name: 'portal_profiles_sign_ins_total',
  help: 'Sign-ins by result: made, refused for lack of access, or failed; and why.',
  labelNames: ['result', 'reason'],
});

const failureReasons = [
  'configuration',
  'invalid_attempt',
  'no_storage',
  'provider_unavailable',
  'refused_by_the_provider',
  'too_many',
  'unacceptable_response',
] as const;

signIns.inc({ result: 'made', reason: '' }, 0);
for (const reason of failureReasons) signIns.inc({ result: 'failed', reason }, 0);

export function countSignIn(): void {
  signIns.inc({ result: 'made', reason: '' });
  noteAnswer(true);
}

/** @param reason a sentence of ours, without data of the person */
export function countRefusedSignIn(reason: string): void {
  signIns.inc({ result: 'refused', reason: labelOf(reason) });
  noteAnswer(true);
}

export function countFailedSignIn(reason: (typeof failureReasons)[number]): void {
  signIns.inc({ result: 'failed', reason });
  if (reason === 'provider_unavailable') noteAnswer(false);
  if (reason === 'refused_by_the_provider' || reason === 'unacceptable_response') noteAnswer(true);
}

const sessionsEnded = new Counter({
  name: 'portal_profiles_sessions_ended_total',
  help: 'Sessions that have ended, and why.',
  labelNames: ['reason'],
});

const endReasons = [
  'signed out',
  'replaced',
  'idle',
  'too old',
  'not confirmed',
  'ended by the provider',
  'no longer has access',
] as const;
export type EndReason = (typeof endReasons)[number];

for (const reason of endReasons) sessionsEnded.inc({ reason: labelOf(reason) }, 0);

export function countSessionEnd(reason: EndReason): void {
  sessionsEnded.inc({ reason: labelOf(reason) });
}

const checks = new Counter({
  name: 'portal_profiles_provider_checks_total',
  help: 'Checks of sessions with the identity provider, by result.',
  labelNames: ['result'],
});

const checkResults = ['confirmed', 'incomplete', 'ended', 'client_rejected', 'unavailable'] as const;

for (const result of checkResults) checks.inc({ result }, 0);

const hour = 3_600_000;

/** When the provider first and last gave no answer; undefined after any answer, and before it is first asked. */
let outage: { since: number; lastAt: number } | undefined;

const unavailable: Gauge = new Gauge({
  name: 'portal_profiles_provider_unavailable_seconds',
  help: 'Seconds since the identity provider stopped answering checks and sign-ins; 0 while it answers.',
  collect: () => unavailable.set(outage ? (performance.now() - outage.since) / 1000 : 0),
});

/** Counts a check of a session with the identity provider. */
export function countCheck(result: (typeof checkResults)[number]): void {
  checks.inc({ result });
  noteAnswer(result !== 'unavailable');
}

function noteAnswer(isAnswered: boolean): void {
  const now = performance.now();
  // Two failures with a night between them, in which nobody asked, are no outage of a night.
  const since = outage && now - outage.lastAt < hour ? outage.since : now;
  outage = isAnswered ? undefined : { since, lastAt: now };
}

function labelOf(reason: string): string {
  return reason.replaceAll(' ', '_');
}
