import { listOfPortal } from '#server/auth/sign-in/return-to.ts';
import { beginUrl, paths } from '#server/auth/sign-in/sign-in-paths.ts';

/** A screen outside the page: what happened, and what can be done. */
export interface Message {
  title: string;
  body: string;
  action?: { label: string; href: string };
}

/** The provider may still know somebody else, and would send them back at once. */
const asSomebodyElse = `${paths.begin}?prompt=login`;

const again = { label: 'Sign in again', href: paths.begin };

export const messages = {
  noAccess: (who: string) => ({
    title: 'You have no access',
    body: `You are signed in as ${who}, who is not among the people with access to this dashboard. Ask whoever runs it.`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  unverified: (who: string) => ({
    title: 'Your email is not verified',
    body: `You are signed in as ${who}, but your identity provider does not say that your email is verified, and without that it does not count.`,
    action: { label: 'Use another account', href: asSomebodyElse },
  }),
  providerUnavailable: (retry: string) => ({
    title: 'Nobody can sign in at the moment',
    body: 'The identity provider does not answer. It may be back in a moment.',
    action: { label: 'Try again', href: retry },
  }),
  databaseUnavailable: (retry: string) => ({
    title: 'The dashboard is not available right now',
    body: 'Its database can’t be reached. You are still signed in.',
    action: { label: 'Try again', href: retry },
  }),
  diskFull: {
    title: 'Signing in is not possible right now',
    body: 'The server’s disk is full. Ask an administrator to free some space, then try again.',
    action: again,
  },
  stillSignedIn: {
    title: 'You could not be signed out',
    body: 'The server can’t end your session right now. Try again in a moment.',
    action: { label: 'Try again', href: paths.signOut },
  },
  /** Without its script, the way back leads to the portal's list. */
  signInFirst: (pathname: string) => ({
    title: 'Sign in to continue',
    body: 'Opening the sign-in page…',
    action: { label: 'Sign in', href: beginUrl(listOfPortal(pathname)) },
  }),
  returning: {
    title: 'You are signed in',
    body: 'Opening the page you came for…',
    action: { label: 'Go to the dashboard', href: '/' },
  },
  invalidAttempt: {
    title: 'This sign-in is no longer valid',
    body: 'It took too long, was begun in another browser, or has been finished already.',
    action: again,
  },
  refused: {
    title: 'You were not signed in',
    body: 'The identity provider refused, or you stopped it there.',
    action: again,
  },
  failed: {
    title: 'The sign-in could not be finished',
    body: 'What the identity provider answered could not be accepted. If it happens again, tell whoever runs this dashboard.',
    action: again,
  },
  tooMany: {
    title: 'Too many sign-ins have failed',
    body: 'Wait a minute, then try again.',
    action: again,
  },
  signedIn: {
    title: 'You are signed in',
    body: 'You can close this window and go on where you were.',
  },
  signedOut: {
    title: 'You are signed out',
    body: 'Close the browser if others use this computer.',
    action: again,
  },
} satisfies Record<string, Message | ((text: string) => Message)>;
