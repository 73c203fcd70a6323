import { listOfPortal } from '#server/auth/sign-in/return-to.ts';
import { beginUrl, paths } from '#server/auth/sign-in/sign-in-paths.ts';

/** A screen outside the page: what happened, and what the user can do. */
export interface Message {
  title: string;
  body: string;
  action?: { label: string; href: string };
}

/** Asks for the account again: a provider where another user is still signed in would send that user back at once. */
const asSomebodyElse = `${paths.begin}?prompt=login`;

const again = { label: 'Sign in again', href: paths.begin };

export const messages = {
  noAccess: (who: string) => ({
    title: 'You don’t have access',
    body: `You’re signed in as ${who}, which doesn’t have access to this dashboard. Ask an administrator for access.`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  unverified: (who: string) => ({
    title: 'Your email isn’t verified',
    body: `You’re signed in as ${who}, but your identity provider hasn’t verified this email. Verify it there, then sign in again.`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  verificationUnknown: (who: string) => ({
    title: 'Your email can’t be confirmed',
    body: `You’re signed in as ${who}, but your identity provider doesn’t say whether this email is verified (claim email_verified). Ask an administrator to turn on that claim there, or to give you access by a role.`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  noEmail: (who: string) => ({
    title: 'Your email is missing',
    body: `You’re signed in as ${who}, but your identity provider didn’t send an email. Add one to your account there, or ask an administrator to let the provider send it (scope and claim email).`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  rolesLeftOut: (who: string, claim: string) => ({
    title: 'Your roles are missing',
    body: `You’re signed in as ${who}, but your identity provider left out your roles (claim ${claim}), as some do for people with very many. Ask an administrator to let it send only those of this application.`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  rolesUnreadable: (who: string, claim: string) => ({
    title: 'Your roles can’t be read',
    body: `You’re signed in as ${who}, but your identity provider sent your roles in a form that this server doesn’t read (claim ${claim}). Ask an administrator to let it send a list of names.`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  providerUnavailable: (retry: string) => ({
    title: 'Sign-in is unavailable right now',
    body: 'The identity provider can’t be reached right now. Try again in a moment.',
    action: { label: 'Try again', href: retry },
  }),
  databaseUnavailable: (retry: string) => ({
    title: 'The dashboard is unavailable right now',
    body: 'Its database can’t be reached. You’re still signed in.',
    action: { label: 'Try again', href: retry },
  }),
  diskFull: {
    title: 'Sign-in is unavailable right now',
    body: 'The server’s disk is full. Ask an administrator to free some space, then try again.',
    action: again,
  },
  stillSignedIn: {
    title: 'You couldn’t be signed out',
    body: 'The server can’t end your session right now. Try again in a moment.',
    action: { label: 'Try again', href: paths.signOut },
  },
  /** If its script does not run, the link leads to the portal's list. */
  signInFirst: (pathname: string) => ({
    title: 'Sign in to continue',
    body: 'Opening the sign-in page…',
    action: { label: 'Sign in', href: beginUrl(listOfPortal(pathname)) },
  }),
  returning: {
    title: 'You’re signed in',
    body: 'Opening the page you came for…',
    action: { label: 'Go to the dashboard', href: '/' },
  },
  invalidAttempt: {
    title: 'This sign-in is no longer valid',
    body: 'It took too long, started in another browser, or is already complete.',
    action: again,
  },
  /** @param answer of the provider, for an administrator */
  refused: (answer?: string) => ({
    title: 'You weren’t signed in',
    body: `The identity provider refused, or you cancelled${inParentheses(answer)}.`,
    action: again,
  }),
  /** @param answer of the provider, for an administrator */
  failed: (answer?: string) => ({
    title: 'Sign-in failed',
    body: `The identity provider’s response couldn’t be accepted${inParentheses(answer)}. If it happens again, contact an administrator.`,
    action: again,
  }),
  /** @param cause sentences that say what to change */
  misconfigured: (cause: string) => ({
    title: 'Sign-in failed',
    body: `${cause} Ask an administrator to change this.`,
  }),
  tooMany: {
    title: 'Too many failed sign-ins',
    body: 'Wait a minute, then try again.',
    action: again,
  },
  signedIn: {
    title: 'You’re signed in',
    body: 'You can close this window and continue where you were.',
  },
  signedOut: {
    title: 'You’re signed out',
    body: 'If you share this computer, close the browser.',
    action: again,
  },
} satisfies Record<string, Message | ((text: string, more: string) => Message)>;

function inParentheses(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}
