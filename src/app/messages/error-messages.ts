import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const errorMessages = defineMessages({
  network: {
    title: 'The server cannot be reached',
    body: 'Check the connection. It is tried again by itself.',
  },
  offline: 'You are offline. What you see may be old; it is loaded again when the connection is back.',
  unreachable: 'The server cannot be reached. Trying again…',
  contract: {
    title: 'The service sent an answer of an unexpected shape',
    body: (detail: string) => `This part could not be read: ${detail}.`,
  },
  rateLimited: {
    title: 'Too many requests',
    body: (seconds: number) => `The service asks to wait ${plural(seconds, 'second', 'seconds')}.`,
    later: 'The service asks to wait a little.',
  },
  keyRefused: {
    title: 'The service refused this server’s key',
    body: 'Whoever runs this dashboard has to set a valid METORIAL_API_KEY.',
  },
  signedOut: {
    title: 'Nobody is signed in',
    body: 'Your session has ended. Try again, and you are asked to sign in.',
  },
  viewer: { title: 'Not allowed', body: 'You may look at everything here, and change nothing.' },
  badGateway: {
    title: 'The service could not be reached',
    body: 'This server works, but Metorial’s service did not answer it properly.',
  },
  timeout: { title: 'The service took too long', body: 'It did not answer in time.' },
  forbidden: { title: 'Not allowed', body: 'The key of this server may not do that.' },
  server: { title: 'The service failed', body: 'Something went wrong on its side.' },
  other: { title: 'The request was refused' },
  unexpected: {
    title: 'Something went wrong on this page',
    body: 'Reload it. If it happens again, tell whoever runs this dashboard.',
  },
  pageNotFound: { title: 'There is no such page', body: 'The link may be wrong.' },
});
