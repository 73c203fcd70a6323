import * as z from 'zod';
import type { Encryption } from '#server/auth/sessions/encryption.ts';
import type { UserSession } from '#server/auth/sessions/user-session.ts';

/** A session as stored in the database. */
export interface StoredSession extends UserSession {
  /** The SHA-256 of its cookie. */
  id: Buffer;
  /** The encrypted part as stored. It changes with every refresh that the provider answered. */
  encrypted: string;
  /** When the next refresh may be tried after the provider was unavailable, in milliseconds. */
  retryAt: number | undefined;
  /** Whether any server is refreshing it now. */
  isLeased: boolean;
}

/** The part that only a server with the secret can read, and that no one can forge or move to another row. */
const secretPart = z.object({
  id: z.string(),
  subject: z.string(),
  sid: z.string().optional(),
  name: z.string(),
  email: z.string().optional(),
  role: z.enum(['viewer', 'editor']),
  refreshToken: z.string().optional(),
  idToken: z.string().optional(),
});

/** A row of the sessions, without its key. */
export interface SessionRow {
  encrypted: string;
  signed_in_at: Date;
  checked_at: Date;
  used_at: Date;
  retry_at: Date | null;
  is_leased: boolean;
}

/**
 * @param id the SHA-256 of its cookie
 * @param maxAge in milliseconds; after that it can no longer be decrypted
 * @returns the encrypted part
 */
export function encryptSession(
  session: UserSession,
  id: Buffer,
  encryption: Encryption,
  maxAge: number,
): Promise<string> {
  return encryption.encrypt(secretPart.parse({ ...session, id: id.toString('base64url') }), maxAge / 1000);
}

/** @returns undefined if this server's secrets cannot decrypt it, or if it was moved from another row */
export async function decryptSession(
  id: Buffer,
  row: SessionRow,
  encryption: Encryption,
): Promise<StoredSession | undefined> {
  const secret = secretPart.safeParse(await encryption.decrypt(row.encrypted)).data;
  if (!secret || secret.id !== id.toString('base64url')) return undefined;
  return {
    id,
    subject: secret.subject,
    sid: secret.sid,
    name: secret.name,
    email: secret.email,
    role: secret.role,
    refreshToken: secret.refreshToken,
    idToken: secret.idToken,
    encrypted: row.encrypted,
    signedInAt: row.signed_in_at.getTime(),
    checkedAt: row.checked_at.getTime(),
    usedAt: row.used_at.getTime(),
    retryAt: row.retry_at?.getTime(),
    isLeased: row.is_leased,
  };
}
