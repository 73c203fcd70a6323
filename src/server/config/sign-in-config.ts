import * as z from 'zod';
import { isLoopback } from '#server/config/loopback.ts';
import { accessNames } from '#server/config/access-names.ts';
import { isGoogle, isSharedEntra } from '#server/config/known-issuers.ts';
import { duration, key, commaSeparated, text } from '#server/config/environment-variables.ts';

/** OpenID Connect Core, section 9, in the order in which they are tried: the first one is the standard's default. */
export const clientAuthMethods = ['client_secret_basic', 'client_secret_post'] as const;
export type ClientAuthMethod = (typeof clientAuthMethods)[number];

export interface SignInConfig {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** How this server authenticates to the provider; undefined for what the provider lists. */
  clientAuth: ClientAuthMethod | undefined;
  scope: string;
  /** Additional parameters of the authorization request, such as `prompt`. */
  params: URLSearchParams;
  /** The origin that browsers use for this server. */
  publicUrl: URL;
  /** Whether an email counts as verified if the provider does not say whether it is. */
  assumesVerified: boolean;
  /** The name or path of the claim that contains the roles. */
  rolesClaim: string | undefined;
  /** Verified emails, `@domains` and roles. */
  viewers: string[];
  editors: string[];
  session: SessionConfig;
}

export interface SessionConfig {
  /** The first one encrypts, all decrypt. */
  secrets: string[];
  /** In milliseconds: the longest time without a request, the longest session, and the time between two refreshes. */
  idle: number;
  max: number;
  check: number;
}

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
  OIDC_PARAMS: 'OIDC_PARAMS must be parameters such as prompt=select_account&hd=example.com.',
  OIDC_ROLES_CLAIM: 'OIDC_ROLES_CLAIM must be the name of a claim, such as roles or realm_access.roles.',
  OIDC_EMAIL_VERIFIED: 'OIDC_EMAIL_VERIFIED must be assume, or absent.',
  SESSION_SECRET:
    'SESSION_SECRET must be random and have at least 32 characters; separate several with commas.',
  SESSION_IDLE: 'SESSION_IDLE must be a duration such as 30s, 5m or 12h.',
  SESSION_MAX:
    'SESSION_MAX must be a duration such as 30m or 12h, and at most 9600h (400 days), after which browsers drop the cookie.',
  SESSION_CHECK: 'SESSION_CHECK must be a duration such as 30s or 5m, and at most an hour.',
};

const needed = [
  'PUBLIC_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
] as const;
const accessLists = ['ACCESS_VIEWERS', 'ACCESS_EDITORS'] as const;
const whoHasAccess = 'ACCESS_EDITORS or ACCESS_VIEWERS';

type Values = z.output<z.ZodObject<typeof signInVariables>>;

/** The variables as they were parsed. A wrong one has its default value. */
export interface GivenVariables {
  values: Values;
  isGiven: (name: string) => boolean;
  isWrong: (name: string) => boolean;
}

/** Whether a sign-in is meant to be set up, even if some of its variables are missing or wrong. */
export function hasSignIn({ values, isGiven, isWrong }: GivenVariables): boolean {
  return needed.some(isGiven) || accessLists.some((name) => values[name].length > 0 || isWrong(name));
}

/** Finds what only several variables together can get wrong, as sentences. */
export function findSignInErrors(given: GivenVariables): string[] {
  const { values, isGiven, isWrong } = given;
  if (!hasSignIn(given)) return [];
  const errors: string[] = [];
  const missing = needed.filter((name) => !isGiven(name));
  const entries = accessLists.flatMap((name) => values[name]);
  if (missing.length > 0) {
    errors.push(`Sign-in also needs ${missing.join(', ')}, and ${whoHasAccess} to say who has access.`);
  } else if (entries.length === 0 && !accessLists.some(isWrong)) {
    errors.push(`No one would have access: set ${whoHasAccess}.`);
  }
  const role = entries.find((entry) => !entry.includes('@'));
  if (role !== undefined && !isGiven('OIDC_ROLES_CLAIM')) {
    errors.push(
      `OIDC_ROLES_CLAIM must name the claim that holds roles, because ${role} is neither an email nor an @domain.`,
    );
  }
  if (values.OIDC_EMAIL_VERIFIED && values.OIDC_ISSUER && isGoogle(values.OIDC_ISSUER)) {
    errors.push(
      "OIDC_EMAIL_VERIFIED must be absent with Google, where anyone can have an account with anyone's email.",
    );
  }
  return errors;
}

/** @returns undefined if a sign-in is not set up */
export function readSignIn(values: Values): SignInConfig | undefined {
  const { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SESSION_SECRET } = values;
  if (!PUBLIC_URL || !OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !SESSION_SECRET)
    return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    clientAuth: values.OIDC_CLIENT_AUTH,
    scope: values.OIDC_SCOPE,
    params: values.OIDC_PARAMS,
    publicUrl: PUBLIC_URL,
    assumesVerified: values.OIDC_EMAIL_VERIFIED === 'assume',
    rolesClaim: values.OIDC_ROLES_CLAIM,
    viewers: values.ACCESS_VIEWERS,
    editors: values.ACCESS_EDITORS,
    session: {
      secrets: SESSION_SECRET,
      idle: values.SESSION_IDLE,
      max: values.SESSION_MAX,
      check: values.SESSION_CHECK,
    },
  };
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
