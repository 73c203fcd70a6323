import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type * as z from 'zod';
import type { Encryption } from '#server/auth/sessions/encryption.ts';

export interface EncryptedCookie<T> {
  /** What it holds; undefined when it is not there or does not open. */
  read(c: Context): Promise<T | undefined>;
  /**
   * @param maxAge in seconds
   * @returns whether it was short enough for a browser to keep
   */
  write(c: Context, value: T, maxAge: number): Promise<boolean>;
  clear(c: Context): void;
}

interface EncryptedCookieOptions<T> {
  name: string;
  encryption: Encryption;
  schema: z.ZodType<T>;
  /** Under https no other host, and no unencrypted page, can set it. */
  isSecure: boolean;
  /** Where the browser sends it; everywhere if absent. */
  path?: string;
}

/** Browsers drop a cookie of more than 4,096 bytes without a word. */
const maxCookieLength = 3900;

/** A cookie that the page cannot read and nobody can make. */
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
