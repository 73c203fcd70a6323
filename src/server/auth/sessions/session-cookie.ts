import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

/** The session cookie: 32 random bytes, of which the server stores only the hash. */
export interface SessionCookie {
  /** @returns the SHA-256 of the request's cookie; undefined if there is none that this server could have set */
  read(c: Context): Buffer | undefined;
  /**
   * Sets a new cookie.
   * @param maxAge in seconds
   * @returns its SHA-256
   */
  create(c: Context, maxAge: number): Buffer;
  clear(c: Context): void;
}

/** The name without a port: that of every server in earlier versions, too. */
const baseName = 'portal-profiles-session';

/**
 * Names the cookie after the port, because browsers send cookies to every port of a host.
 * @param publicUrl the origin that browsers use. If it is https, no other host and no unencrypted page can set the cookie.
 */
export function createSessionCookie(publicUrl: URL): SessionCookie {
  const { protocol, port } = publicUrl;
  const isSecure = protocol === 'https:';
  const prefix = isSecure ? 'host' : undefined;
  const name = port === '' ? baseName : `${baseName}-${port}`;
  const attributes: CookieOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    ...(prefix && { prefix }),
  };
  return {
    read: (c) => {
      const value = getCookie(c, name, prefix) ?? getCookie(c, baseName, prefix);
      return value !== undefined && /^[\w-]{43}$/.test(value) ? hash(value) : undefined;
    },
    create: (c, maxAge) => {
      const value = randomBytes(32).toString('base64url');
      setCookie(c, name, value, { ...attributes, maxAge });
      return hash(value);
    },
    clear: (c) => void deleteCookie(c, name, attributes),
  };
}

function hash(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
