import type { Context } from 'hono';
import QuickLRU from 'quick-lru';
import { createSealedCookie } from '#server/sign-in/sealed-cookie.ts';
import { createSeals } from '#server/sign-in/seals.ts';
import type { SessionCheck } from '#server/sign-in/session-check.ts';
import type { SessionConfig } from '#server/sign-in/sign-in-config.ts';
import {
  endOf,
  isCheckDue,
  isUnchecked,
  type UserSession,
  userSession,
} from '#server/sign-in/user-session.ts';

export interface Sessions {
  /** The session a request comes with, asked for at the provider where that is due; undefined when there is none, or none any more. */
  read(c: Context): Promise<UserSession | undefined>;
  /** Writes it to the browser where it has changed, or was last used more than a minute ago. Once the answer is there. */
  keep(c: Context, session: UserSession): Promise<void>;
  start(c: Context, session: UserSession): Promise<void>;
  /** Ends it at once, in every tab, and however often its cookie was copied. */
  end(c: Context): Promise<UserSession | undefined>;
}

interface SessionsOptions {
  config: SessionConfig;
  isSecure: boolean;
  check: SessionCheck;
}

const minute = 60_000;

export function createSessions({ config, isSecure, check }: SessionsOptions): Sessions {
  const seals = createSeals(config.secrets, 'session');
  const cookie = createSealedCookie({
    name: 'portal-profiles-session',
    seals,
    schema: userSession,
    isSecure,
  });
  const ended = new QuickLRU<string, true>({ maxSize: 100_000, maxAge: config.max });
  const changed = new WeakSet<UserSession>();

  const isOver = (session: UserSession) => Date.now() >= endOf(session, config) || ended.has(session.id);
  const write = async (c: Context, session: UserSession) => {
    const maxAge = Math.ceil((endOf(session, config) - Date.now()) / 1000);
    if (await cookie.write(c, session, maxAge)) return;
    // What makes it too long is what it is checked with: without, it lasts as long as it may go unchecked.
    await cookie.write(c, { ...session, refreshToken: undefined }, maxAge);
  };

  return {
    read: async (c) => {
      const sealed = await cookie.read(c);
      if (!sealed || isOver(sealed)) return undefined;
      const session = isCheckDue(sealed, config) ? await check(sealed) : sealed;
      if (!session || isOver(session) || isUnchecked(session)) return undefined;
      if (session !== sealed) changed.add(session);
      return session;
    },
    keep: async (c, session) => {
      const now = Date.now();
      const isFresh = now - session.usedAt < Math.min(minute, config.idle / 10);
      if (isFresh && !changed.has(session)) return;
      if (!isOver(session)) await write(c, { ...session, usedAt: now });
    },
    start: write,
    end: async (c) => {
      const session = await cookie.read(c);
      if (session) ended.set(session.id, true);
      cookie.clear(c);
      return session;
    },
  };
}
