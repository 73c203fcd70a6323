import * as z from 'zod';
import { accessNames } from '#server/config/access-names.ts';
import { commaSeparated, duration, key, text } from '#server/config/environment-variables.ts';
import { isSharedEntra } from '#server/config/known-issuers.ts';
import { isLoopback } from '#server/config/loopback.ts';

/** OpenID Connect Core, section 9, in the order in which they are tried: the first one is the standard's default. */
export const clientAuthMethods = ['client_secret_basic', 'client_secret_post'] as const;
export type ClientAuthMethod = (typeof clientAuthMethods)[number];

/**
 * How long a session lasts that the provider cannot confirm, in milliseconds: because the provider does not answer, or
 * has issued no refresh token.
 */
export const maxUncheckedTime = 60 * 60_000;

/** The longest that browsers keep a cookie, in milliseconds: 400 days. */
const maxCookieAge = 400 * 24 * 60 * 60_000;

export const signInVariables = {
  PUBLIC_URL: text
    .refine(isPublicUrl)
    .transform((value) => new URL(value))
    .optional(),
  OIDC_ISSUER: text
    .refine(isIssuer)
    .transform((value) => new URL(value))
    .optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: key.optional(),
  OIDC_CLIENT_AUTH: text.pipe(z.enum(clientAuthMethods)).optional(),
  OIDC_SCOPE: text
    .regex(/(^|\s)openid(\s|$)/)
    .transform((value) => value.replaceAll(/\s+/g, ' '))
    .default('openid profile email'),
  OIDC_PARAMS: text
    .transform((value) => new URLSearchParams(value.replaceAll(/\s*&\s*/g, '&')))
    .refine((params) => isOnly(params, 'response_mode', 'query') && isOnly(params, 'response_type', 'code'))
    .default(new URLSearchParams()),
  OIDC_ROLES_CLAIM: text.optional(),
  OIDC_EMAIL_VERIFIED: text.pipe(z.enum(['assume'])).optional(),
  ACCESS_VIEWERS: accessNames('ACCESS_VIEWERS').default([]),
  ACCESS_EDITORS: accessNames('ACCESS_EDITORS').default([]),
  SESSION_SECRET: commaSeparated.pipe(z.array(key.min(32)).min(1)).optional(),
  SESSION_IDLE: duration.default(60 * 60_000),
  SESSION_MAX: duration.refine((value) => value <= maxCookieAge).default(12 * 60 * 60_000),
  SESSION_CHECK: duration.refine((value) => value <= maxUncheckedTime).default(5 * 60_000),
};

/** Does not include `ACCESS_VIEWERS` and `ACCESS_EDITORS`, whose schemas have their own messages. */
export const signInErrorMessages: Record<
  Exclude<keyof typeof signInVariables, `ACCESS_${string}`>,
  string
> = {
  PUBLIC_URL: 'PUBLIC_URL must be an https address without a path; http is allowed for loopback only.',
  OIDC_ISSUER:
    "OIDC_ISSUER must be the provider's https address (in Entra, that of one tenant); http is allowed for loopback only.",
  OIDC_CLIENT_ID: "OIDC_CLIENT_ID must be this server's client ID at the provider.",
  OIDC_CLIENT_SECRET: 'OIDC_CLIENT_SECRET must be a secret without spaces.',
  OIDC_CLIENT_AUTH: `OIDC_CLIENT_AUTH must be ${clientAuthMethods.join(' or ')}.`,
  OIDC_SCOPE: 'OIDC_SCOPE must be scopes separated by spaces, including openid.',
  OIDC_PARAMS:
    'OIDC_PARAMS must be parameters such as prompt=select_account&hd=example.com; response_mode can only be query, and response_type only code.',
  OIDC_ROLES_CLAIM: 'OIDC_ROLES_CLAIM must be the name of a claim, such as roles or realm_access.roles.',
  OIDC_EMAIL_VERIFIED: 'OIDC_EMAIL_VERIFIED must be assume, or absent.',
  SESSION_SECRET:
    'SESSION_SECRET must be random and have at least 32 characters; separate several with commas.',
  SESSION_IDLE: 'SESSION_IDLE must be a duration such as 30s, 5m or 12h.',
  SESSION_MAX:
    'SESSION_MAX must be a duration such as 30m or 12h, and at most 9600h (400 days), after which browsers drop the cookie.',
  SESSION_CHECK: 'SESSION_CHECK must be a duration such as 30s or 5m, and at most an hour.',
};

/** With other values, the provider sends the browser back in a way that no sign-in can be finished by. */
function isOnly(params: URLSearchParams, name: string, allowed: string): boolean {
  return params.getAll(name).every((value) => value === allowed);
}

function isSafeUrl(value: string): URL | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.username || url.password || url.search || url.hash) return undefined;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
    ? url
    : undefined;
}

function isPublicUrl(value: string): boolean {
  return isSafeUrl(value)?.pathname === '/';
}

/** Refuses Entra's issuers for any organization: they would let in everyone to whom some organization gives a role. */
function isIssuer(value: string): boolean {
  const url = isSafeUrl(value);
  return url !== undefined && !isSharedEntra(url);
}
