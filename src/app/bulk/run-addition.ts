import { isEndpointMissing, noteMissing } from '#app/api/missing-endpoints.ts';
import { addEndpoints, addPerson, isUncertain } from '#app/api/people-writes.ts';
import { rethrowIfFatal } from '#app/bulk/apply-group-change.ts';
import type { Addition, Job, JobProfile } from '#app/bulk/job.ts';
import type { AdditionResult } from '#app/bulk/row-status.ts';
import { FatalError } from '#app/bulk/scheduler/fatal-error.ts';
import type { ScheduleRequest } from '#app/bulk/scheduler/scheduler.ts';
import { findByEmail } from '#app/people-lookup/find-by-email.ts';
import { ApiError } from '#client/client-error.ts';

/**
 * How long a request can still succeed after its answer was lost, in milliseconds: a little
 * more than this server waits for the service.
 */
const settleTime = 20_000;

/** How often a person is requested at most, if each answer is lost and they are not there afterwards. */
const maxSends = 3;

interface AdditionIo {
  job: Pick<Job, 'id' | 'portal_id' | 'imports'>;
  schedule: ScheduleRequest;
  /** Persists an addition just before it is requested. */
  persist: (addition: Addition) => Promise<void>;
  signal: AbortSignal;
}

/** What came of inviting or adding someone. */
export interface CompletedAddition {
  result: AdditionResult;
  /** Of the profile, if it is known. */
  id?: string | undefined;
  error?: unknown;
}

/** The answer was lost. The request may still be handled until then, so nothing can be said or sent before. */
export interface UnsettledAddition {
  settlesAt: number;
  error: unknown;
}

/**
 * Invites or adds a person. If no answer comes, looks whether they are there before anything is sent again, and sends
 * nothing again if that cannot be told.
 * @param lastError why the last answer was lost, if that is known
 * @throws {FatalError} when every other request would fail too
 * @throws the signal's reason, when it stopped the row
 */
export async function runAddition(
  person: JobProfile,
  addition: Addition,
  io: AdditionIo,
  lastError?: unknown,
): Promise<CompletedAddition | UnsettledAddition> {
  const { sentAt, sends = 0, wasInvited } = addition;
  if (sentAt !== undefined) {
    const found = await lookUp(person, io);
    if (found.isUnknown || (found.id !== undefined && wasInvited)) {
      return { result: 'unknown', id: found.id, error: lastError };
    }
    if (found.id !== undefined) return { result: 'done', id: found.id };
    const settlesAt = sentAt + settleTime;
    if (Date.now() < settlesAt) return { settlesAt, error: lastError };
    if (sends >= maxSends) return { result: 'failed', error: lastError };
  }
  return send(person, { wasInvited, sends: sends + 1 }, io);
}

async function send(
  person: JobProfile,
  addition: Addition,
  io: AdditionIo,
): Promise<CompletedAddition | UnsettledAddition> {
  const { id: job_id, portal_id, imports } = io.job;
  const { mode = 'add', message } = imports ?? {};
  const { name, email } = person;
  let sent = addition;
  const request = async () => {
    sent = { ...addition, sentAt: Date.now() };
    await io.persist(sent);
    const newPerson = { portal_id, name, email: email ?? '', ...(message && { message }) };
    return addPerson(mode, newPerson, job_id);
  };
  try {
    const id = await io.schedule(request, { isOnce: true });
    return { result: 'done', id: id ?? (await lookUp(person, io)).id };
  } catch (error) {
    rethrowIfFatal(error, io.signal);
    if (!(error instanceof Error) || isUncertain(error)) return runAddition(person, sent, io, error);
    if (isEndpointMissing(error)) {
      noteMissing(addEndpoints[mode], error);
      throw new FatalError('unsupported', error);
    }
    const isMember = error instanceof ApiError && error.status === 409;
    return isMember
      ? { result: 'there', id: (await lookUp(person, io)).id, error }
      : { result: 'failed', error };
  }
}

/** Looks for the person. Not finding them tells nothing where the service only has its search, or no answer. */
async function lookUp(
  { email }: JobProfile,
  { job: { portal_id }, schedule, signal }: AdditionIo,
): Promise<{ id?: string | undefined; isUnknown: boolean }> {
  if (!email) return { isUnknown: true };
  try {
    const { profile, isCertain } = await findByEmail(portal_id, email, signal, schedule);
    return { id: profile?.id, isUnknown: !profile && !isCertain };
  } catch (error) {
    rethrowIfFatal(error, signal);
    return { isUnknown: true };
  }
}
