import { receivedError } from '#contract/error.ts';
import { errorResponse } from '#server/http/error-response.ts';

/** By status. The hints are shown in the page, after what it says about each code. */
const proxyErrors: Partial<Record<number, Parameters<typeof errorResponse>>> = {
  413: [
    'payload_too_large',
    'A proxy in front of the Metorial API refuses requests of this size.',
    { hint: 'Ask an administrator to raise the limit of that proxy.' },
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
  status: number,
  body: Uint8Array<ArrayBuffer> | undefined,
): Response | undefined {
  const error = proxyErrors[status];
  return error && !(body && isErrorBody(body)) ? errorResponse(...error) : undefined;
}

function isErrorBody(body: Uint8Array<ArrayBuffer>): boolean {
  try {
    return receivedError.safeParse(JSON.parse(new TextDecoder().decode(body))).success;
  } catch {
    return false;
  }
}
