import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import * as z from 'zod';
import type { SignInAttempt } from '#server/auth/sign-in/provider.ts';
import { createEncryptedCookie } from '#server/auth/sessions/encrypted-cookie.ts';
import { createEncryption } from '#server/auth/sessions/encryption.ts';

const schema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});

type StoredAttempt = SignInAttempt & { returnTo: string };

/** The sign-ins that a browser has begun: several tabs may each have one. */
export interface AttemptCookies {
  write(c: Context, attempt: StoredAttempt): Promise<void>;
  /** The one that `state` names, once. */
  take(c: Context, state: string): Promise<StoredAttempt | undefined>;
}

/** How many there may be, and how long they may be together: a browser sends them all, and proxies take only so much. */
const maxAttempts = 5;
const maxTotalLength = 3000;

/** An answer can clear only a few, since each takes its line. */
const clearedAtOnce = 2;

/** How long one may take at the provider, in seconds. */
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
