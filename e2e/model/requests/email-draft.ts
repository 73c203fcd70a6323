import * as fc from 'fast-check';
import { isEmail } from '#e2e/model/reference/model-email.ts';
import type { ModelPortal } from '#e2e/model/reference/model-state.ts';
import { at } from '#e2e/model/requests/entity-reference.ts';

/** An email in a request: that of a profile, spelled as a person might spell it, or any other text. */
export interface EmailDraft {
  email: 'profile' | 'text';
  nth: number;
  spelling: (typeof spellings)[number];
  text: string;
}

const spellings = ['as it is', 'upper', 'blanks around', 'apart', 'other domain'] as const;

/** So few that they meet again. */
const others = ['new@example.com', 'New.2@EXAMPLE.org', 'ü@bücher.example', "o'new@xn--bcher-kva.example"];
const wrong = ['', ' ', 'x', 'a@', '@example.com', 'a..b@example.com', 'a b@example.com', 'a@b@example.com'];

/** Profiles that one history finds by email and creates again. */
const maxProfiles = 20;

export const emailDraft: fc.Arbitrary<EmailDraft> = fc.record({
  email: fc.constantFrom('profile', 'profile', 'text'),
  nth: fc.nat({ max: maxProfiles }),
  spelling: fc.constantFrom(...spellings),
  text: fc.oneof(
    { arbitrary: fc.constantFrom(...others), weight: 20 },
    { arbitrary: fc.constantFrom(...wrong), weight: 1 },
  ),
});

export function emailText(
  { email, nth, spelling, text }: EmailDraft,
  portal: ModelPortal | undefined,
): string {
  const known = (portal?.profiles ?? []).slice(-maxProfiles).filter((profile) => isEmail(profile.email));
  const found = email === 'profile' ? at(known, nth)?.email : undefined;
  return found === undefined ? text : respell(found, spelling);
}

function respell(email: string, spelling: EmailDraft['spelling']): string {
  switch (spelling) {
    case 'upper':
      return email.toUpperCase();
    case 'blanks around':
      return ` \t${email} `;
    case 'apart':
      return email.normalize('NFD');
    case 'other domain':
      return email.replace('bücher', 'xn--bcher-kva');
    default:
      return email;
  }
}
