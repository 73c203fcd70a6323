import type { Role } from '#contract/current-session.ts';
import { type Claims, readClaim } from '#server/auth/claims.ts';
import { verifiedEmail } from '#server/auth/person.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';

/** The role that somebody's claims give them, or undefined for no access. */
export type AccessList = (claims: Claims[]) => Role | undefined;

/** Whoever is named in neither list has no access; whoever is in both is an editor. */
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

/** As what a verified email may be listed: itself and its domain. */
function emailNames(claims: Claims[]): string[] {
  const email = lowerCaseEmail(verifiedEmail(claims) ?? '');
  return email ? [email, email.slice(email.lastIndexOf('@'))] : [];
}

/** A role with an @ could pass for an email that somebody else has verified. */
function roleNames(claims: Claims[], rolesClaim: string | undefined): string[] {
  const value =
    rolesClaim && claims.map((from) => readClaim(from, rolesClaim)).find((found) => found !== undefined);
  return [value]
    .flat()
    .filter((role) => typeof role === 'string')
    .filter((role) => !role.includes('@'));
}

/** Emails are compared without regard to case, roles to the letter. */
function normalizeEntry(entry: string): string {
  return entry.includes('@') ? lowerCaseEmail(entry) : entry;
}

/** ASCII only: in Unicode, several letters share a lower case, such as k and the Kelvin sign. */
function lowerCaseEmail(email: string): string {
  return email.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
