import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import * as z from 'zod';
import type { Attempt } from '#server/sign-in/provider.ts';
import { createSealedCookie } from '#server/sign-in/sealed-cookie.ts';
import { createSeals } from '#server/sign-in/seals.ts';

const schema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});

type KeptAttempt = Attempt & { returnTo: string };

/** The sign-ins that a browser has begun: several tabs may each have one. */
export interface AttemptCookies {
  write(c: Context, attempt: KeptAttempt): Promise<void>;
  /** The one that `state` names, once. */
  take(c: Context, state: string): Promise<KeptAttempt | undefined>;
}

/** How many there may be, and how long they may be together: a browser sends them all, and proxies take only so much. */
const most = 5;
const longest = 3000;

/** An answer can clear only a few, since each takes its line. */
const clearedAtOnce = 2;

/** How long one may take at the provider, in seconds. */
const maxAge = 15 * 60;

export function createAttemptCookies(secrets: string[], isSecure: boolean): AttemptCookies {
  const seals = createSeals(secrets, 'attempt');
  const cookieOf = (state: string) =>
    createSealedCookie({ name: `portal-profiles-attempt-${state.slice(0, 8)}`, seals, schema, isSecure });
  return {
    write: async (c, attempt) => {
      const begun = Object.entries(getCookie(c)).flatMap(([name, value]) => {
        const state = /-attempt-([\w-]{8})$/.exec(name)?.[1];
        return state === undefined ? [] : [{ state, length: name.length + value.length }];
      });
      const length = begun.reduce((sum, one) => sum + one.length, 0);
      if (begun.length >= most || length > longest) {
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
