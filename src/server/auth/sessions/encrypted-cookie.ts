import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type * as z from 'zod';
import type { Encryption } from '#server/auth/sessions/encryption.ts';

interface EncryptedCookie<T> {
  /** The decrypted value; undefined if the cookie is missing or cannot be decrypted. */
  read(c: Context): Promise<T | undefined>;
  /**
   * @param maxAge in seconds
   * @returns whether it was short enough to be set
   */
  write(c: Context, value: T, maxAge: number): Promise<boolean>;
  clear(c: Context): void;
}

interface EncryptedCookieOptions<T> {
  name: string;
  encryption: Encryption;
  schema: z.ZodType<T>;
  /** Whether users reach the server over https. Then no other host and no unencrypted page can set the cookie. */
  isSecure: boolean;
  /** The path that the browser sends the cookie to; all paths if absent. */
  path?: string;
}

/** Browsers silently drop cookies of more than 4,096 bytes. */
const maxCookieLength = 3900;

/** Creates a cookie that scripts cannot read and no one else can forge. */
export function createEncryptedCookie<T>(options: EncryptedCookieOptions<T>): EncryptedCookie<T> {
  const { name, encryption, schema, isSecure, path = '/' } = options;
  const prefix = path === '/' ? 'host' : 'secure';
  const attributes: CookieOptions = {
    path,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    ...(isSecure && { prefix }),
  };
  return {
    read: async (c) => {
      const encrypted = isSecure ? getCookie(c, name, prefix) : getCookie(c, name);
      return encrypted === undefined ? undefined : schema.safeParse(await encryption.decrypt(encrypted)).data;
    },
    write: async (c, value, maxAge) => {
      const encrypted = await encryption.encrypt(value, maxAge);
      if (encrypted.length > maxCookieLength) return false;
      setCookie(c, name, encrypted, { ...attributes, maxAge });
      return true;
    },
    clear: (c) => void deleteCookie(c, name, attributes),
  };
}
