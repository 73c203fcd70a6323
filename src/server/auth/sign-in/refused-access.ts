import type { AccessList } from '#server/auth/access-list.ts';
import type { Claims } from '#server/auth/claims.ts';
import { type Person, verificationOf } from '#server/auth/person.ts';
import { findRolesFault } from '#server/auth/sign-in/explain-roles.ts';
import { type Message, messages } from '#server/auth/sign-in/sign-in-messages.ts';

/** Why a person whom the provider knows has no access. */
interface RefusedAccess {
  /** For the log. */
  reason: string;
  message: Message;
}

export interface AccessRules {
  access: AccessList;
  /** Whether the access lists contain emails or domains. */
  namesEmails: boolean;
  /** The name or path of the claim that contains the roles. */
  rolesClaim: string | undefined;
}

/**
 * Finds out why a person has no access.
 * @param claims which `access` has refused
 */
export function explainRefusedAccess(
  claims: Claims[],
  { name }: Person,
  { access, namesEmails, rolesClaim }: AccessRules,
): RefusedAccess {
  const source = claims.find(({ email }) => typeof email === 'string' && email !== '');
  if (source && access([{ ...source, email_verified: true }, ...claims])) {
    const email = String(source['email']);
    return verificationOf(claims, email) === undefined
      ? {
          reason: 'the provider does not say whether the email is verified',
          message: messages.verificationUnknown(email),
        }
      : { reason: 'the email is not verified', message: messages.unverified(email) };
  }
  const rolesFault = rolesClaim === undefined ? undefined : explainRoles(claims, name, rolesClaim);
  if (rolesFault) return rolesFault;
  if (!source && namesEmails)
    return { reason: 'the provider sent no email', message: messages.noEmail(name) };
  return { reason: 'not on the access lists', message: messages.noAccess(name) };
}

function explainRoles(claims: Claims[], name: string, rolesClaim: string): RefusedAccess | undefined {
  switch (findRolesFault(claims, rolesClaim)) {
    case 'left out':
      return { reason: 'the provider left out the roles', message: messages.rolesLeftOut(name, rolesClaim) };
    case 'unreadable':
      return {
        reason: 'the roles are neither a list of names nor a name',
        message: messages.rolesUnreadable(name, rolesClaim),
      };
    default:
      return undefined;
  }
}
