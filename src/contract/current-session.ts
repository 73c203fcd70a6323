import * as z from 'zod/mini';

export const role = z.enum(['viewer', 'editor']);

/** Who uses the page, and what it shows them. */
export const session = z.object({
  object: z.literal('session'),
  user: z.object({
    /** Stable for the same person; `local` for whoever is at this machine. */
    id: z.string(),
    name: z.string(),
    email: z.nullable(z.string()),
    /** A viewer reads, an editor assigns. */
    role,
  }),
  /** What answers the API: `embedded`, or the origin of the service. */
  upstream: z.string(),
  /** Whether people sign in, and so can sign out. */
  sign_in: z.boolean(),
});

export type Role = z.infer<typeof role>;
export type Session = z.infer<typeof session>;

/** The `reason` of a 401 that asks for a sign-in. No other 401 has it. */
export const signedOutReason = 'signed_out';
