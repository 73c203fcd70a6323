import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const sessionMessages = defineMessages({
  account: (name: string) => `Signed in as ${name}`,
  roles: { viewer: 'May look', editor: 'May assign groups' },
  signOut: 'Sign out',
  jobs: {
    title: (number: number) => `Sign out and delete ${plural(number, 'job', 'jobs')}?`,
    body: 'Jobs, their reports and the way to undo them are kept in this browser, and nobody else shall find them. One that runs is stopped. The groups stay as they are.',
    stay: 'Stay signed in',
    leave: 'Delete and sign out',
  },
  over: {
    title: 'Sign in again',
    body: 'Your session has ended. Sign in, in a window of its own, and you go on here where you were: nothing you have picked is lost.',
    signIn: 'Sign in',
    notNow: 'Not now',
    blocked: 'The browser keeps the window from opening. Allow it, or sign in in another tab.',
  },
});
