import { catalogue } from '#app/lib/words/catalogue.ts';

export const sessionWords = catalogue({
  account: (name: string) => `Signed in as ${name}`,
  roles: { viewer: 'May look', editor: 'May assign groups' },
  signOut: 'Sign out',
  over: {
    title: 'Sign in again',
    body: 'Your session has ended. Sign in, in a window of its own, and you go on here where you were: nothing you have picked is lost.',
    signIn: 'Sign in',
    notNow: 'Not now',
    blocked: 'The browser keeps the window from opening. Allow it, or sign in in another tab.',
  },
});
