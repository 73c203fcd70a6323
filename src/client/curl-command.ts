import * as z from 'zod/mini';
import { urlOf } from '#client/create-client.ts';
import type { Endpoint, InputOf } from '#contract/endpoint.ts';
import { metorialVersion } from '#contract/api-version.ts';

/**
 * A call as a command for a POSIX shell. The command uses two environment variables, `METORIAL_API_URL` and
 * `METORIAL_API_KEY`, which this project's server also reads. Without the first, it calls `serverUrl`, which accepts
 * one of the server's `API_KEYS` or, if the server proxies Metorial, Metorial's own key. The text never contains a key.
 * @param serverUrl the base URL of the server that serves the page, such as `http://localhost:3000/api`
 */
export function curlCommand<E extends Endpoint>(endpoint: E, input: InputOf<E>, serverUrl: string): string {
  const parts = [
    `curl -sS --fail-with-body "\${METORIAL_API_URL:-${serverUrl}}"${shellQuote(urlOf(endpoint, input))}`,
    '-H "Authorization: Bearer $METORIAL_API_KEY"',
    `-H ${shellQuote(`Metorial-Version: ${metorialVersion}`)}`,
  ];
  if (endpoint.method !== 'GET') parts.push(`-X ${endpoint.method}`);
  if (endpoint.body) {
    parts.push("-H 'Content-Type: application/json'");
    parts.push(`-d ${shellQuote(JSON.stringify(z.encode(endpoint.body, input)))}`);
  }
  return parts.join(' \\\n  ');
}

/** Quotes a text as one word in which a shell interprets nothing. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
