import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { endpointMatcher, pathParams, type Upstream } from '#server/testing.ts';

/** A request that was read, so that each layer of the service can look at it and change it. */
export interface Call {
  method: string;
  path: string;
  /** Undefined for a route that the contract does not have. */
  endpoint: EndpointName | undefined;
  params: Record<string, string>;
  query: URLSearchParams;
  /** The body as it was sent. */
  text: string;
  headers: Headers;
}

export type Json = Record<string, unknown>;

export interface Answer {
  status: number;
  json: Json;
  headers: Headers;
}

export type Send = (call: Call) => Promise<Answer>;

/** A part of the service: passes a call on, changes the call or its answer, or answers it. */
export type Layer = (call: Call, next: Send) => Promise<Answer>;

/** @returns a service that answers through the layers, the first being the outermost */
export function stack(layers: readonly Layer[], innermost: Send): Send {
  return layers.reduceRight<Send>((next, layer) => (call) => layer(call, next), innermost);
}

const match = endpointMatcher(endpoints);

export async function readCall(request: Request): Promise<Call> {
  const { pathname: path, searchParams: query } = new URL(request.url);
  const endpoint = match(request.method, path);
  const params = endpoint ? pathParams(endpoints[endpoint].path, path) : {};
  const { method, headers } = request;
  return { method, path, endpoint, params, query, text: await request.text(), headers };
}

const forwardedHeaders = ['authorization', 'content-type', 'metorial-version', 'accept'];

/** Sends calls to an upstream. */
export function sendTo(upstream: Upstream): Send {
  return async ({ method, path, query, text, headers: all }) => {
    const headers = new Headers();
    for (const name of forwardedHeaders) {
      const value = all.get(name);
      if (value !== null) headers.set(name, value);
    }
    const body = method === 'GET' || text === '' ? null : text;
    return readAnswer(
      await upstream(new Request(`http://upstream${path}?${query}`, { method, headers, body })),
    );
  };
}

/** @throws {Error} if the answer is not a JSON object */
export async function readAnswer(response: Response): Promise<Answer> {
  const json: unknown = await response.json();
  if (!isJson(json)) throw new Error('The upstream answered with something other than an object.');
  return { status: response.status, json, headers: response.headers };
}

/** The body of a call, or undefined if it is not a JSON object, which the upstream refuses. */
export function bodyOf({ text, headers }: Call): Json | undefined {
  if (!headers.get('content-type')?.toLowerCase().startsWith('application/json')) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isJson(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** The same call with other fields in its body. */
export function withBody(call: Call, body: Json): Call {
  return { ...call, text: JSON.stringify(body) };
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
