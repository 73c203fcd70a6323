import type * as z from 'zod';
import { isGoogle } from '#server/config/known-issuers.ts';
import type { ClientAuthMethod, signInVariables } from '#server/config/sign-in-variables.ts';

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
interface GivenVariables {
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
