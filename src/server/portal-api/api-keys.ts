import { createHash, timingSafeEqual } from 'node:crypto';
import { errorResponse } from '#server/http/error-response.ts';
import { bearerKey } from '#server/http/bearer-key.ts';
import { HttpError } from '#server/http/http-error.ts';

export interface ApiKey {
  key: string;
  scope: 'read' | 'write';
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const hint = 'Send a secret key of this service in the header "Authorization: Bearer <key>".';
const unauthorized = (message: string) => new HttpError(errorResponse('unauthorized', message, { hint }));

/**
 * Recognises callers by their key. Every comparison goes over all digests, so that its duration reveals nothing.
 * @returns a function from the Authorization header to the key's access; it throws a 401 HttpError
 */
export function createKeyring(keys: readonly ApiKey[]): (authorization: string | null) => ApiKey['scope'] {
  const known = keys.map(({ key, scope }) => ({ digest: digest(key), scope }));
  return (authorization) => {
    if (authorization === null) throw unauthorized('Missing Authorization header');
    const key = bearerKey(authorization);
    if (!key) throw unauthorized('Malformed Authorization header');
    const given = digest(key);
    let scope: ApiKey['scope'] | undefined;
    for (const one of known) {
      if (timingSafeEqual(one.digest, given)) scope = one.scope;
    }
    if (!scope) throw unauthorized('Invalid API key');
    return scope;
  };
}
