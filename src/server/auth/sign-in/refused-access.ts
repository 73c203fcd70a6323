import type { AccessList } from '#server/auth/access-list.ts';
import type { Claims } from '#server/auth/claims.ts';
import { type Person, verificationOf } from '#server/auth/person.ts';
import { type Message, messages } from '#server/auth/sign-in/sign-in-messages.ts';

/** Why a person whom the provider knows has no access. */
export interface RefusedAccess {
  /** For the log. */
  reason: string;
  message: Message;
}

/**
 * Finds out why a person has no access.
 * @param claims which `access` has refused
 * @param namesEmails whether the access lists contain emails or domains at all
 */
export function explainRefusedAccess(
  claims: Claims[],
  { name }: Person,
  access: AccessList,
  namesEmails: boolean,
): RefusedAccess {
  const source = claims.find(({ email }) => typeof email === 'string' && email !== '');
  if (!source && namesEmails)
    return { reason: 'the provider sent no email', message: messages.noEmail(name) };
  if (source && access([{ ...source, email_verified: true }, ...claims])) {
    const email = String(source['email']);
    return verificationOf(claims, email) === undefined
      ? {
          reason: 'the provider does not say whether the email is verified',
          message: messages.verificationUnknown(email),
        }
      : { reason: 'the email is not verified', message: messages.unverified(email) };
  }
  return { reason: 'not on the access lists', message: messages.noAccess(name) };
}
