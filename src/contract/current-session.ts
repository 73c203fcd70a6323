import * as z from 'zod/mini';

const role = z.enum(['viewer', 'editor']);

/** The current user, and what the page shows them. */
export const session = z.object({
  object: z.literal('session'),
  user: z.object({
    /** Stable for the same person; `local` for any user of this machine. */
    id: z.string(),
    name: z.string(),
    email: z.nullable(z.string()),
    /** A viewer has read access, an editor can assign groups. */
    role,
  }),
  /** What serves the API: `embedded`, or the origin of the service. */
  upstream: z.string(),
  /** Whether users sign in, and can therefore sign out. */
  sign_in: z.boolean(),
});

export type Role = z.infer<typeof role>;
export type Session = z.infer<typeof session>;

/** The `reason` of a 401 that requires a sign-in. No other 401 has it. */
export const signedOutReason = 'signed_out';
