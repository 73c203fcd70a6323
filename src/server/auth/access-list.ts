import type { Role } from '#contract/current-session.ts';
import { type Claims, findClaim, isKeyedByName } from '#server/auth/claims.ts';
import { verifiedEmail } from '#server/auth/person.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';

/** Returns the role that the claims grant, or undefined for no access. */
export type AccessList = (claims: Claims[]) => Role | undefined;

/** A person on neither list has no access; a person on both is an editor. */
export function createAccessList({
  viewers,
  editors,
  rolesClaim,
}: Pick<SignInConfig, 'viewers' | 'editors' | 'rolesClaim'>): AccessList {
  return (claims) => {
    const names = new Set([...emailNames(claims), ...roleNames(claims, rolesClaim)]);
    if (editors.some((entry) => names.has(normalizeEntry(entry)))) return 'editor';
    if (viewers.some((entry) => names.has(normalizeEntry(entry)))) return 'viewer';
    return undefined;
  };
}

/** The entries that match a verified email: the email itself and its `@domain`. */
function emailNames(claims: Claims[]): string[] {
  const email = lowerCaseEmail(verifiedEmail(claims) ?? '');
  return email ? [email, email.slice(email.lastIndexOf('@'))] : [];
}

/** Leaves out roles that contain an @: they would match the entry for another person's email. */
function roleNames(claims: Claims[], rolesClaim: string | undefined): string[] {
  const roles = rolesClaim && findClaim(claims, rolesClaim);
  return [isKeyedByName(roles) ? Object.keys(roles) : roles]
    .flat()
    .filter((role) => typeof role === 'string')
    .filter((role) => !role.includes('@'));
}

/** Emails are compared case-insensitively, roles exactly. */
function normalizeEntry(entry: string): string {
  return entry.includes('@') ? lowerCaseEmail(entry) : entry;
}

/** ASCII only: in Unicode, several letters have the same lower case, such as K and the Kelvin sign. */
function lowerCaseEmail(email: string): string {
  return email.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
