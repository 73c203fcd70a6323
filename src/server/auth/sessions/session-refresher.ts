import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import type { ProviderFailures } from '#server/auth/provider-failures.ts';
import type { AccessList } from '#server/auth/access-list.ts';
import { describeAnswer } from '#server/auth/provider-answer.ts';
import { readPerson } from '#server/auth/person.ts';
import type { Provider } from '#server/auth/sign-in/provider.ts';
import { countCheck } from '#server/auth/sign-in-metrics.ts';
import { sessionEnded } from '#server/auth/sessions/session-events.ts';
import { ClientRefusedError, SessionRefusedError } from '#server/auth/sessions/refresh-failure.ts';
import type { Lease, SessionStore } from '#server/auth/sessions/session-store.ts';
import type { StoredSession } from '#server/auth/sessions/stored-session.ts';
import type { SessionConfig } from '#server/config/sign-in-config.ts';
import { isUnchecked, type UserSession } from '#server/auth/sessions/user-session.ts';

/** Asks the provider whether sessions are still valid, with their refresh tokens. */
export interface SessionRefresher {
  /**
   * Refreshes a session if that is due. Of several concurrent requests, on any server, only one asks the provider; the
   * others continue with the session as it was.
   * @returns the current session, or undefined if it has ended
   */
  refresh(session: StoredSession): Promise<StoredSession | undefined>;
  /** Waits for pending refreshes, whose new tokens must not be lost. */
  settle(): Promise<void>;
}

interface SessionRefresherOptions {
  provider: Provider;
  access: AccessList;
  store: SessionStore;
  diskSpace: DiskSpace;
  config: SessionConfig;
  failures: ProviderFailures;
  log: Logger;
}

/** The provider knows the person, and the access lists no longer do. */
class NoAccessError extends Error {
  override readonly name = 'NoAccessError';
}

/** In milliseconds: the longest delay before a session is tried again that the provider could not confirm. */
const maxBackoff = 60_000;

/** In milliseconds: how long a request waits for a refresh, which then continues in the background. */
const maxWait = 3000;

/** In milliseconds: how long to keep trying to write the result to the database. */
const maxWriteTime = 20_000;

export function createSessionRefresher(options: SessionRefresherOptions): SessionRefresher {
  const { provider, access, store, diskSpace, config, failures, log } = options;
  const pendingRefreshes = new Set<Promise<StoredSession | undefined>>();

  const isDue = ({ refreshToken, checkedAt, retryAt = 0 }: StoredSession) =>
    refreshToken !== undefined && Date.now() >= Math.max(checkedAt + config.check, retryAt);

  /** @returns when to try again, in milliseconds */
  const reportFailure = (error: unknown): number => {
    countCheck(error instanceof ClientRefusedError ? 'client_rejected' : 'unavailable');
    failures.failed(error);
    return Date.now() + Math.min(config.check, maxBackoff);
  };

  const refreshWithProvider = async (
    session: StoredSession,
    lease: Lease,
  ): Promise<StoredSession | undefined> => {
    const { refreshToken = '', subject } = session;
    let renewed: UserSession;
    let retryAt: number | undefined;
    try {
      const { claims, earlierClaims, claimsError, ...grant } = await provider.refresh(
        refreshToken,
        subject,
        session.idToken,
      );
      const allClaims = earlierClaims ?? claims;
      const role = allClaims && access(allClaims);
      if (allClaims && !role) throw new NoAccessError();
      // A role that only the earlier ID token gives may be out of date.
      const isConfirmed = claims !== undefined && role === access(claims);
      renewed = {
        ...session,
        refreshToken: grant.refreshToken,
        idToken: grant.idToken ?? session.idToken,
        sid: grant.sid ?? session.sid,
        ...(isConfirmed && role && { ...readPerson(allClaims ?? []), role, checkedAt: Date.now() }),
      };
      if (claims) {
        countCheck(isConfirmed ? 'confirmed' : 'incomplete');
        failures.worked();
        if (!isConfirmed) retryAt = Date.now() + config.check;
      } else retryAt = reportFailure(claimsError);
    } catch (err) {
      if (err instanceof SessionRefusedError || err instanceof NoAccessError) {
        countCheck('ended');
        failures.worked();
        const isRefused = err instanceof SessionRefusedError;
        const ended = await retryWhileDatabaseUnavailable(() => store.remove(session.id));
        if (ended && isRefused) sessionEnded(log, subject, 'ended by the provider', err.message);
        else if (ended) sessionEnded(log, subject, 'no longer has access');
        return undefined;
      }
      await store.postpone(lease, reportFailure(err));
      return session;
    }
    if (await retryWhileDatabaseUnavailable(() => store.renew(lease, renewed, retryAt)))
      return { ...session, ...renewed };
    // The user signed out in the meantime: revoke the token that the provider has just issued.
    if (renewed.refreshToken !== undefined) {
      await provider.revoke(renewed.refreshToken).catch((err: unknown) => {
        log.warn(
          { err, answer: describeAnswer(err), subject },
          'sign-in: a token of an ended session could not be revoked',
        );
      });
    }
    return undefined;
  };

  return {
    refresh: async (session) => {
      if (!isDue(session) || session.isLeased || !(await diskSpace.allowsSessions())) return session;
      const lease = await store.lease(session);
      if (!lease) return { ...session, isLeased: true };
      const pendingRefresh = refreshWithProvider(session, lease).catch((err: unknown) => {
        log.error({ err, subject: session.subject }, 'the check of a session could not be written');
        return session;
      });
      pendingRefreshes.add(pendingRefresh);
      void pendingRefresh.then(() => pendingRefreshes.delete(pendingRefresh));
      if (isUnchecked(session)) return pendingRefresh;
      return Promise.race([pendingRefresh, delay(maxWait, session, { ref: false })]);
    },
    settle: async () => {
      await Promise.all(pendingRefreshes);
    },
  };
}

/** Retries while the database is unavailable: losing the new refresh token would end the session. */
async function retryWhileDatabaseUnavailable<Result>(write: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + maxWriteTime;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || Date.now() > until) throw error;
      await delay(500);
    }
  }
}
