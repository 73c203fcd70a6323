import QuickLRU from 'quick-lru';
import type { Logger } from 'pino';
import type { AccessList } from '#server/sign-in/access-list.ts';
import { readPerson } from '#server/sign-in/person.ts';
import { isRefusal, type Provider } from '#server/sign-in/provider.ts';
import type { UserSession } from '#server/sign-in/user-session.ts';

/** Asks the provider whether a session still holds: the session as it is now, or undefined when it is over. */
export type SessionCheck = (session: UserSession) => Promise<UserSession | undefined>;

interface SessionCheckOptions {
  provider: Provider;
  access: AccessList;
  log: Logger;
}

/**
 * In milliseconds: how long a browser may take to use the cookie that a check has given it, and how long a provider that did
 * not answer is left alone, since each question could take seconds.
 */
const grace = 60_000;

/**
 * One question at a time for a session, and one answer for every request that comes with the same cookie: a refresh token
 * may count only once.
 */
export function createSessionCheck({ provider, access, log }: SessionCheckOptions): SessionCheck {
  const checks = new QuickLRU<string, Promise<UserSession | undefined>>({ maxSize: 10_000, maxAge: grace });
  let awayUntil = 0;

  const ask = async (session: UserSession): Promise<UserSession | undefined> => {
    const { refreshToken, subject } = session;
    if (refreshToken === undefined || Date.now() < awayUntil) return session;
    try {
      const grant = await provider.refresh(refreshToken, subject);
      const kept = { ...session, refreshToken: grant.refreshToken };
      if (!grant.claims) return kept;
      const role = access(grant.claims);
      return role && { ...kept, ...readPerson(grant.claims), role, checkedAt: Date.now() };
    } catch (error) {
      if (isRefusal(error)) return undefined;
      awayUntil = Date.now() + grace;
      log.warn({ err: error }, 'sign-in: the provider could not be asked');
      return session;
    }
  };

  return (session) => {
    const key = `${session.id} ${session.checkedAt}`;
    const known = checks.get(key);
    if (known) return known;
    const asked = ask(session);
    // Not again when it is used: each use would make it last longer.
    checks.set(key, asked);
    return asked;
  };
}
