import { receivedError } from '#contract/error.ts';
import { errorResponse } from '#server/http/error-response.ts';

/** By status. The hints are shown in the page, after what it says about each code. */
const proxyErrors: Partial<Record<number, Parameters<typeof errorResponse>>> = {
  413: [
    'payload_too_large',
    'A proxy in front of the Metorial API refuses requests of this size.',
    { hint: 'Ask an administrator to raise the limit of that proxy.' },
  ],
  429: [
    'rate_limit_exceeded',
    'A proxy in front of the Metorial API limits how many requests it passes.',
    { hint: 'A proxy in front of the Metorial API limits the requests. Try again later.' },
  ],
  502: [
    'bad_gateway',
    'A proxy in front of the Metorial API got no response from it.',
    { hint: 'A proxy in front of it answered 502: the API may be down or restarting.' },
  ],
  504: [
    'gateway_timeout',
    'A proxy in front of the Metorial API stopped waiting for it.',
    { hint: 'A proxy in front of the Metorial API stopped waiting (504).' },
  ],
};

/**
 * What a proxy in front of the service says with a page or JSON of its own, in the contract's words.
 * @param body undefined if it is not JSON
 * @returns undefined if the service itself has answered, or with another status
 */
export function proxyErrorOf(
  { status, headers }: Response,
  body: Uint8Array<ArrayBuffer> | undefined,
): Response | undefined {
  const error = proxyErrors[status];
  if (!error || (body && isErrorBody(body))) return undefined;
  const response = errorResponse(...error);
  const seconds = status === 429 ? readRetryAfter(headers) : undefined;
  if (seconds !== undefined) response.headers.set('ratelimit-reset', String(seconds));
  return response;
}

/**
 * How long to wait, which a proxy says in `Retry-After` (RFC 9110, section 10.2.3) where the service says it in
 * `RateLimit-Reset`.
 * @returns seconds from now; undefined if the header is absent or neither a number nor a date
 */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d{1,8}$/.test(value)) return Number(value);
  const seconds = Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(seconds, 0);
}

function isErrorBody(body: Uint8Array<ArrayBuffer>): boolean {
  try {
    return receivedError.safeParse(JSON.parse(new TextDecoder().decode(body))).success;
  } catch {
    return false;
  }
}
