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

/** The email, if the source that it comes from says it is verified. */
export function verifiedEmail(claims: Claims[]): string | undefined {
  const source = claims.find(({ email }) => typeof email === 'string' && email.includes('@'));
  // Some providers send the boolean as a string.
  const isVerified = source?.['email_verified'] === true || source?.['email_verified'] === 'true';
  return isVerified ? String(source['email']) : undefined;
}
