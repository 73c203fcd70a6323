import * as z from 'zod/mini';
import { urlOf } from '#client/create-client.ts';
import type { Endpoint, InputOf } from '#contract/endpoint.ts';
import { metorialVersion } from '#contract/api-version.ts';

/**
 * A call as a command for a POSIX shell. Two variables of that shell decide what it asks: `METORIAL_API_URL` and
 * `METORIAL_API_KEY`, which this project's server knows by the same names. Without the first it asks `apiUrl`, where one of
 * the server's `API_KEYS` or, when it stands in front of Metorial, Metorial's own key is right. No key is ever in the text.
 * @param apiUrl the base URL of the server that shows the page, such as `http://localhost:3000/api`
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

/** A text as one word in which a shell finds nothing special. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
