import * as z from 'zod/mini';
import { ApiError, ContractError, NetworkError, proxyErrorCode } from '#client/client-error.ts';
import { readRateLimitReset } from '#client/rate-limit-reset.ts';
import type { Endpoint, InputOf, ReceivedOf } from '#contract/endpoint.ts';
import { receivedError } from '#contract/error.ts';
import { writeQuery } from '#contract/query-string.ts';

export interface ClientOptions {
  /** The prefix of all paths, such as `/api`. */
  baseUrl: string;
  fetch: typeof fetch;
  /** How long to wait for a response, in milliseconds. */
  timeout?: number;
  /**
   * Called when the server responds with an error. Resolves to true if the cause is resolved, to send the same request
   * once more.
   */
  retry?: (error: ApiError) => Promise<boolean>;
}

export interface CallOptions {
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

export type Client<Table extends Record<string, Endpoint>> = {
  [Name in keyof Table]: (
    input: InputOf<Table[Name]>,
    options?: CallOptions,
  ) => Promise<ReceivedOf<Table[Name]>>;
};

/**
 * Creates a typed client for every endpoint of a table.
 * @throws {ApiError} the server responded with an error
 * @throws {NetworkError} no response
 * @throws {ContractError} the response does not match the contract
 * @throws {DOMException} AbortError, when the caller's own signal aborted the request
 */
export function createClient<Table extends Record<string, Endpoint>>(
  table: Table,
  options: ClientOptions,
): Client<Table> {
  const calls = Object.entries(table).map(([name, endpoint]) => [
    name,
    (input: Record<string, unknown>, call: CallOptions = {}) =>
      callEndpoint(name, endpoint, input, options, call).catch(async (error: unknown) => {
        if (!(error instanceof ApiError && (await options.retry?.(error)))) throw error;
        return callEndpoint(name, endpoint, input, options, call);
      }),
  ]);
  // `Object.fromEntries` loses which name has which type; the table determines both.
  return Object.fromEntries(calls) as Client<Table>;
}

async function callEndpoint(
  name: string,
  endpoint: Endpoint,
  input: Record<string, unknown>,
  { baseUrl, fetch, timeout = 30_000 }: ClientOptions,
  { signal, headers }: CallOptions,
): Promise<unknown> {
  const limit = AbortSignal.timeout(timeout);
  const init: RequestInit = {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      ...(endpoint.body && { 'content-type': 'application/json' }),
      ...headers,
    },
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  };
  if (endpoint.body) init.body = JSON.stringify(z.encode(endpoint.body, input));

  let response: Response;
  let text: string;
  try {
    response = await fetch(baseUrl + urlOf(endpoint, input), init);
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new NetworkError(limit.aborted ? 'No answer in time.' : "The server couldn't be reached.", {
      cause,
    });
  }
  return readAnswer(name, endpoint, response, text);
}

/** The path and query of a call, relative to the base URL. */
export function urlOf(endpoint: Endpoint, input: Record<string, unknown>): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, param: string) =>
    encodeURIComponent(String(input[param])),
  );
  const query = endpoint.query ? writeQuery(endpoint.query, input).toString() : '';
  return query ? `${path}?${query}` : path;
}

function readAnswer(name: string, endpoint: Endpoint, response: Response, text: string): unknown {
  const requestId = response.headers.get('metorial-req-id') ?? undefined;
  const json = parseJson(text);
  if (!response.ok) {
    const body = receivedError.safeParse(json);
    if (body.success) {
      const retryAt = readRateLimitReset(response.headers);
      throw new ApiError(response.status, body.data, { requestId, retryAt });
    }
    const message = `status ${response.status} without an error body`;
    // A proxy in front of the server responds with a body of its own.
    if (response.status >= 500 || response.status === 413)
      throw new ApiError(response.status, { code: proxyErrorCode, message }, { requestId });
    throw new ContractError(name, '', message, requestId);
  }
  const answer = z.safeParse(endpoint.received, json);
  if (answer.success) return answer.data;
  const issue = answer.error.issues[0];
  throw new ContractError(name, issue?.path.join('.') ?? '', issue?.message ?? 'unexpected shape', requestId);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
