import { defineMessages, plural } from '#app/messages/define-messages.ts';

/** Messages of a session's end and of the account menu, which load when they are needed. */
export const sessionMessages = defineMessages({
  roles: { viewer: 'Viewer', editor: 'Editor' },
  signOut: 'Sign out',
  jobs: {
    title: (number: number) => `Sign out and delete ${plural(number, 'job', 'jobs')}?`,
    body: 'Jobs and their reports are stored in this browser and will be deleted, so you can no longer undo them. A running job stops. Group assignments don’t change.',
    stay: 'Stay signed in',
    leave: 'Delete and sign out',
  },
  over: {
    title: 'Sign in again',
    body: 'Your session has ended. Sign in in a new window to continue here. Your unsaved changes are kept.',
    signIn: 'Sign in',
    notNow: 'Not now',
    blocked: 'Your browser blocked the sign-in window. Allow pop-ups, or sign in in another tab.',
  },
});
