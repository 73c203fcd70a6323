import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import * as z from 'zod';
import { createEncryptedCookie } from '#server/auth/sessions/encrypted-cookie.ts';
import { createEncryption } from '#server/auth/sessions/encryption.ts';

const schema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  anotherAccount: z.boolean().default(false),
  /** Whether the provider let the attempt before this one expire. */
  isRestart: z.boolean().default(false),
});

type StoredAttempt = z.infer<typeof schema>;

/** The pending sign-ins of a browser: each tab may have its own. */
export interface AttemptCookies {
  write(c: Context, attempt: StoredAttempt): Promise<void>;
  /** Returns the attempt with this `state` and removes it, so that it works only once. */
  take(c: Context, state: string): Promise<StoredAttempt | undefined>;
}

/** The most cookies and their total length: a browser sends them all, and proxies limit the size of headers. */
const maxAttempts = 5;
const maxTotalLength = 3000;

/** A response can clear only a few, because each takes a header. */
const clearedAtOnce = 2;

/** How long a user may take at the provider, in seconds. */
const maxAge = 15 * 60;

export function createAttemptCookies(secrets: string[], isSecure: boolean): AttemptCookies {
  const encryption = createEncryption(secrets, 'attempt');
  const cookieOf = (state: string) =>
    createEncryptedCookie({
      name: `portal-profiles-attempt-${state.slice(0, 8)}`,
      encryption,
      schema,
      isSecure,
    });
  return {
    write: async (c, attempt) => {
      const begun = Object.entries(getCookie(c)).flatMap(([name, value]) => {
        const state = /-attempt-([\w-]{8})$/.exec(name)?.[1];
        return state === undefined ? [] : [{ state, length: name.length + value.length }];
      });
      const length = begun.reduce((sum, one) => sum + one.length, 0);
      if (begun.length >= maxAttempts || length > maxTotalLength) {
        for (const { state } of begun.slice(0, clearedAtOnce)) cookieOf(state).clear(c);
      }
      await cookieOf(attempt.state).write(c, attempt, maxAge);
    },
    take: async (c, state) => {
      if (!/^[\w-]{8,}$/.test(state)) return undefined;
      const cookie = cookieOf(state);
      const attempt = await cookie.read(c);
      if (attempt?.state !== state) return undefined;
      cookie.clear(c);
      return attempt;
    },
  };
}
