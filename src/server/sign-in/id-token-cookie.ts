import type { Context } from 'hono';
import * as z from 'zod';
import { createSealedCookie } from '#server/sign-in/sealed-cookie.ts';
import { createSeals } from '#server/sign-in/seals.ts';
import { paths } from '#server/sign-in/sign-in-paths.ts';

/** What the provider wants to see when one signs out there. The browser sends it to no other place. */
export interface IdTokenCookie {
  read(c: Context): Promise<string | undefined>;
  /** One that is too long for a cookie is not kept: the provider then asks before it signs out. */
  write(c: Context, idToken: string): Promise<void>;
  clear(c: Context): void;
}

/** @param max how long a session lasts at most, in milliseconds */
export function createIdTokenCookie(secrets: string[], isSecure: boolean, max: number): IdTokenCookie {
  const cookie = createSealedCookie({
    name: 'portal-profiles-id-token',
    seals: createSeals(secrets, 'id token'),
    schema: z.string(),
    isSecure,
    path: paths.signOut,
  });
  return {
    ...cookie,
    write: async (c, idToken) => {
      await cookie.write(c, idToken, max / 1000);
    },
  };
}
