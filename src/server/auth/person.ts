import type { Claims } from '#server/auth/claims.ts';

/** A person as shown by the page. */
export interface Person {
  name: string;
  email: string | undefined;
}

const maxNameLength = 200;

/** @param claims of one person, by source, the most authoritative source first */
export function readPerson(claims: Claims[]): Person {
  const find = (name: string) =>
    claims.map((from) => from[name]).find((value) => typeof value === 'string' && value !== '');
  const email = find('email');
  const name = find('name') ?? find('preferred_username') ?? email ?? find('sub');
  return { name: String(name).slice(0, maxNameLength), email: verifiedEmail(claims) };
}

/** The email, if the provider says that it is verified. */
export function verifiedEmail(claims: Claims[]): string | undefined {
  const email = emailOf(claims);
  const verification = verificationOf(claims, email);
  // Some providers send the boolean as a string.
  return verification === true || verification === 'true' ? email : undefined;
}

/** The email of the most authoritative source that has one. */
function emailOf(claims: Claims[]): string | undefined {
  return claims
    .map(({ email }) => email)
    .filter((email) => typeof email === 'string')
    .find((email) => email.includes('@'));
}

/**
 * What the provider says about whether an email is verified. Some say it in the ID token only, with the same email as
 * userinfo; what the most authoritative source says counts.
 * @returns undefined if it says nothing
 */
export function verificationOf(claims: Claims[], email: unknown): unknown {
  return claims
    .filter((from) => from['email'] === email)
    .map((from) => from['email_verified'] ?? undefined)
    .find((verification) => verification !== undefined);
}
