import type { Context } from 'hono';
import * as z from 'zod/mini';
import { type AuditAction, auditActions } from '#contract/audit-entry.ts';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { jobHeader } from '#contract/job-header.ts';
import { groupIds } from '#contract/profile.ts';
import { uuid } from '#contract/uuid.ts';
import type { Actor } from '#server/http/actor.ts';
import { errorResponse } from '#server/http/error-response.ts';
import { HttpError } from '#server/http/http-error.ts';
import { requestActor } from '#server/http/request-actor.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { pathParams } from '#server/http/match-endpoint.ts';

/** A requested change. */
export interface AuditIntent {
  action: AuditAction;
  actor: Actor;
  address: string;
  portal_id: string;
  consumer_profile_id: string | null;
  group_ids: string[];
  /** The job of which the change is a part. */
  job_id: string | null;
  /** The name of what is to be created, in case it is not. */
  new_name: string | null;
  body: string;
  /** The length of the request's body, in bytes. */
  bodySize: number;
}

/** Far longer than any ID, and the most that an index takes. */
const maxIdLength = 400;
/** Far longer than any real change. A client with its own key writes here before anyone has checked the key. */
const maxBodyLength = 50_000;
const maxGroups = 1000;

const named = z.object({ name: z.string() });

/**
 * Reads the requested change from a request.
 * @param path as it is sent to the upstream
 * @param bytes of the body
 * @returns undefined for a request that only reads
 * @throws {HttpError} 400, if the job is no UUID: what it is part of could not be recorded
 */
export function readAuditIntent(
  c: Context<AppEnv>,
  name: EndpointName,
  path: string,
  bytes: ArrayBuffer,
): AuditIntent | undefined {
  const action = auditActions.find((change) => change === name);
  if (!action) return undefined;
  const { portal_id = '', consumer_profile_id, consumer_group_id } = pathParams(endpoints[name].path, path);
  const text = storable(new TextDecoder().decode(bytes));
  const json = parseJson(text);
  return {
    action,
    actor: requestActor(c),
    address: c.var.address,
    portal_id: portal_id.slice(0, maxIdLength),
    consumer_profile_id: consumer_profile_id?.slice(0, maxIdLength) ?? null,
    job_id: readJobId(c),
    group_ids:
      consumer_group_id === undefined ? readGroupIds(json) : [consumer_group_id.slice(0, maxIdLength)],
    new_name: action.startsWith('create') ? readName(json) : null,
    body: (compact(json) ?? text).slice(0, maxBodyLength),
    bodySize: bytes.byteLength,
  };
}

function readJobId(c: Context<AppEnv>): string | null {
  const text = c.req.header(jobHeader);
  if (text === undefined) return null;
  const { data } = uuid.safeParse(text);
  if (data !== undefined) return data.toLowerCase();
  throw new HttpError(errorResponse('bad_request', `The header ${jobHeader} must be a UUID.`));
}

/** None if the body does not match the contract: the upstream refuses that. */
function readGroupIds(json: unknown): string[] {
  const ids = groupIds.safeParse(json).data?.group_ids ?? [];
  return [...new Set(ids.map((id) => storable(id).slice(0, maxIdLength)))].slice(0, maxGroups);
}

function readName(json: unknown): string | null {
  const name = named.safeParse(json).data?.name;
  return name === undefined ? null : storable(name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * JSON as short as possible: padding with blanks would hide the rest.
 * @returns undefined without JSON, or if it is nested too deeply
 */
function compact(json: unknown): string | undefined {
  try {
    return JSON.stringify(json);
  } catch {
    return undefined;
  }
}

/** PostgreSQL's text cannot contain the null character. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}
