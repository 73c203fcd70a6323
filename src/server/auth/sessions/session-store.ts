import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { asyncCommit } from '#server/db/async-commit.ts';
import { prepared } from '#server/db/prepared.ts';
import type { Encryption } from '#server/auth/sessions/encryption.ts';
import type { SessionConfig } from '#server/config/sign-in-config.ts';
import {
  decryptSession,
  encryptSession,
  type SessionRow,
  type StoredSession,
} from '#server/auth/sessions/stored-session.ts';
import { sessionEndsAt, type UserSession } from '#server/auth/sessions/user-session.ts';

/** The exclusive right to refresh a session, until it expires. */
export interface Lease {
  id: Buffer;
  holder: string;
}

/** A session that was removed because it had expired. */
interface ExpiredSession {
  subject: string;
  reason: 'idle' | 'too old' | 'not confirmed';
}

/** The sessions in the server's own database, shared by all servers on it. */
export interface SessionStore {
  /** @returns undefined if there is none, or if this server's secrets cannot decrypt it */
  read(id: Buffer): Promise<StoredSession | undefined>;
  /**
   * @param replaced the previous session of the same browser, which ends
   * @returns the subject of that session, if there was one
   */
  insert(id: Buffer, session: UserSession, replaced: Buffer | undefined): Promise<string | undefined>;
  /** @returns undefined if another request is refreshing the session, or has done so since it was read */
  lease(session: StoredSession): Promise<Lease | undefined>;
  /**
   * Writes the refreshed session and releases the lease.
   * @param retryAt when the next refresh may be tried, in milliseconds, if the provider has not confirmed the session
   * @returns false if the session has ended in the meantime, or the lease has expired
   */
  renew(lease: Lease, session: UserSession, retryAt?: number): Promise<boolean>;
  /** Releases the lease. The next refresh is not tried before `retryAt`, in milliseconds. */
  postpone(lease: Lease, retryAt: number): Promise<void>;
  /** Records the time of use. Does not wait for the disk: the next write that does flushes it too. */
  touch(session: StoredSession, usedAt: number): Promise<void>;
  /** @returns the session that this call has ended; undefined if it had already ended */
  remove(id: Buffer): Promise<UserSession | undefined>;
  /** @returns whose sessions have expired, and why */
  removeExpired(): Promise<ExpiredSession[]>;
  /** Rejects while the database is unavailable. */
  ping(): Promise<void>;
}

/**
 * Longer than any refresh: it needs six responses of the provider at most, each within ten seconds. If a server crashes
 * during a refresh, its lease expires.
 */
const leaseTime = sql`interval '90 seconds'`;

const columns = sql`encrypted, signed_in_at, checked_at, used_at, retry_at,
  coalesce(lease_until > clock_timestamp(), false) as is_leased`;

export function createSessionStore(pool: Pool, encryption: Encryption, config: SessionConfig): SessionStore {
  const encrypt = (session: UserSession, id: Buffer) => encryptSession(session, id, encryption, config.max);
  const decrypt = (id: Buffer, [row]: SessionRow[]) => row && decryptSession(id, row, encryption);

  return {
    read: async (id) => {
      const { rows } = await pool.query<SessionRow>(
        prepared(sql`select ${columns} from sessions where cookie_hash = ${id}`),
      );
      return decrypt(id, rows);
    },
    insert: async (id, session, replaced) => {
      const encrypted = await encrypt(session, id);
      const { rows } = await pool.query<{ sub: string }>(sql`
        with replaced as (delete from sessions where cookie_hash = ${replaced} returning sub), inserted as (insert into sessions (cookie_hash, sub, sid, encrypted, signed_in_at, checked_at, used_at, expires_at)
        values (${id}, ${session.subject}, ${session.sid}, ${encrypted}, ${new Date(session.signedInAt)},
          ${new Date(session.checkedAt)}, ${new Date(session.usedAt)}, ${new Date(sessionEndsAt(session, config))}))
        select sub from replaced`);
      return rows[0]?.sub;
    },
    lease: async ({ id, encrypted, retryAt }) => {
      const holder = randomUUID();
      const { rowCount } = await pool.query(sql`
        update sessions set lease_holder = ${holder}, lease_until = clock_timestamp() + ${leaseTime} from ${asyncCommit}
        where cookie_hash = ${id} and encrypted = ${encrypted} and retry_at is not distinct from ${dateOf(retryAt)}
          and (lease_until is null or lease_until <= clock_timestamp())`);
      return rowCount === 1 ? { id, holder } : undefined;
    },
    renew: async ({ id, holder }, session, retryAt) => {
      const encrypted = await encrypt(session, id);
      const { rowCount } = await pool.query(sql`
        update sessions set sid = ${session.sid}, encrypted = ${encrypted}, checked_at = ${new Date(session.checkedAt)},
          expires_at = ${new Date(sessionEndsAt(session, config))}, retry_at = ${dateOf(retryAt)},
          lease_holder = null, lease_until = null
        where cookie_hash = ${id} and lease_holder = ${holder}`);
      return rowCount === 1;
    },
    postpone: async ({ id, holder }, retryAt) => {
      await pool.query(sql`
        update sessions set retry_at = ${new Date(retryAt)}, lease_holder = null, lease_until = null
        from ${asyncCommit} where cookie_hash = ${id} and lease_holder = ${holder}`);
    },
    touch: async (session, usedAt) => {
      const used = new Date(usedAt);
      await pool.query(sql`
        update sessions set used_at = ${used}, expires_at = ${new Date(sessionEndsAt({ ...session, usedAt }, config))}
        from ${asyncCommit} where cookie_hash = ${session.id} and used_at < ${used}`);
    },
    remove: async (id) => {
      const { rows } = await pool.query<SessionRow>(
        sql`delete from sessions where cookie_hash = ${id} returning ${columns}`,
      );
      return decrypt(id, rows);
    },
    removeExpired: async () => {
      const now = Date.now();
      const { rows } = await pool.query<ExpiredSession>(sql`
        delete from sessions where expires_at <= ${new Date(now)}
        returning sub as subject, case when signed_in_at <= ${new Date(now - config.max)} then 'too old'
          when used_at <= ${new Date(now - config.idle)} then 'idle' else 'not confirmed' end as reason`);
      // The embedded database has no autovacuum.
      await pool.query('vacuum sessions');
      return rows;
    },
    ping: async () => {
      await pool.query('select');
    },
  };
}

function dateOf(time: number | undefined): Date | null {
  return time === undefined ? null : new Date(time);
}
