import * as z from 'zod/mini';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { isEmailAddress } from '#text/email-address.ts';

/** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
const maxLength = 254;

/** Any address that an import accepts, trimmed and in lower case. RFC 6532, section 3.1, recommends NFC. */
const email = z.pipe(
  z.string().check(z.overwrite((text) => text.trim().toLowerCase().normalize('NFC'))),
  z.string().check(
    z.refine((text) => text.length <= maxLength && isEmailAddress(text), {
      params: { code: 'invalid_email', expected: 'email' },
    }),
  ),
);
const emails = z.optional(z.array(email));

/** The queries and bodies with emails. The contract's own schemas leave it to the upstream what an email is. */
export const emailQueries: Partial<Record<EndpointName, z.ZodMiniObject>> = {
  listProfiles: z.extend(endpoints.listProfiles.query, { email: emails }),
  listInvites: z.extend(endpoints.listInvites.query, { email: emails }),
};
export const emailBodies: Partial<Record<EndpointName, z.ZodMiniObject>> = {
  createProfile: z.extend(endpoints.createProfile.body, { email }),
  createInvite: z.extend(endpoints.createInvite.body, { email }),
};
