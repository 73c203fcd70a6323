import type { Context } from 'hono';
import type { Logger } from 'pino';
import { sessionEnded } from '#server/auth/sessions/session-events.ts';
import type { SessionRefresher } from '#server/auth/sessions/session-refresher.ts';
import type { SessionCookie } from '#server/auth/sessions/session-cookie.ts';
import type { SessionStore } from '#server/auth/sessions/session-store.ts';
import type { StoredSession } from '#server/auth/sessions/stored-session.ts';
import type { SessionConfig } from '#server/config/sign-in-config.ts';
import { sessionEndsAt, isUnchecked, type UserSession } from '#server/auth/sessions/user-session.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';

/** The sessions of the users' browsers. Each call rejects while the database is unavailable. */
export interface Sessions {
  /** The session of a request, refreshed with the provider if that is due; undefined if there is none. */
  read(c: Context): Promise<StoredSession | undefined>;
  /** Records that the session was used, at most once a minute. */
  touch(session: StoredSession): Promise<void>;
  /** Whether a session can be stored now. */
  canStart(): Promise<boolean>;
  start(c: Context, session: UserSession): Promise<void>;
  /**
   * Ends the session at once, on every server and for every copy of its cookie.
   * @returns the ended session
   */
  end(c: Context): Promise<UserSession | undefined>;
}

interface SessionsOptions {
  config: SessionConfig;
  cookie: SessionCookie;
  store: SessionStore;
  diskSpace: DiskSpace;
  refresher: SessionRefresher;
  log: Logger;
}

const minute = 60_000;

export function createSessions({
  config,
  cookie,
  store,
  diskSpace,
  refresher,
  log,
}: SessionsOptions): Sessions {
  const isOver = (session: UserSession) => Date.now() >= sessionEndsAt(session, config);
  return {
    read: async (c) => {
      const id = cookie.read(c);
      const stored = id && (await store.read(id));
      if (!stored || isOver(stored)) return undefined;
      const session = await refresher.refresh(stored);
      if (!session || isOver(session)) return undefined;
      // While another request refreshes the session, it stays valid.
      if (!isUnchecked(session) || session.isLeased) return session;
      if ((await diskSpace.allowsSessions()) && (await store.remove(session.id))) {
        sessionEnded(log, session.subject, 'not confirmed');
      }
      return undefined;
    },
    touch: async (session) => {
      const now = Date.now();
      if (now - session.usedAt < Math.min(minute, config.idle / 10)) return;
      if (!(await diskSpace.allowsSessions())) return;
      await store.touch(session, now);
    },
    canStart: async () => {
      await store.ping();
      return diskSpace.allowsSessions();
    },
    start: async (c, session) => {
      const replaced = cookie.read(c);
      const maxAge = Math.ceil((session.signedInAt + config.max - Date.now()) / 1000);
      const replacedSubject = await store.insert(cookie.create(c, maxAge), session, replaced);
      if (replacedSubject !== undefined) sessionEnded(log, replacedSubject, 'replaced');
    },
    end: async (c) => {
      const id = cookie.read(c);
      const ended = id && (await store.remove(id));
      cookie.clear(c);
      return ended;
    },
  };
}
