import { defineMessages, plural } from '#app/messages/define-messages.ts';

export const errorMessages = defineMessages({
  network: {
    title: 'Can’t reach the server',
    body: 'Check your connection. Retrying automatically.',
  },
  offline: 'You’re offline. This page will refresh when you reconnect.',
  unreachable: 'Can’t reach the server. Retrying…',
  contract: {
    title: 'Unexpected response from the service',
    body: (detail: string) => `This part couldn’t be read: ${detail}.`,
  },
  rateLimited: {
    title: 'Too many requests',
    body: (seconds: number) => `Try again in ${plural(seconds, 'second', 'seconds')}.`,
    later: 'Try again shortly.',
  },
  keyRefused: {
    title: 'The service refused this server’s API key',
    body: 'Ask an administrator to set a valid METORIAL_API_KEY.',
  },
  signedOut: {
    title: 'You’re signed out',
    body: 'Sign in to continue.',
  },
  viewer: { title: 'Not allowed', body: 'You have view-only access.' },
  badGateway: {
    title: 'Can’t reach the service',
    body: 'The Metorial API didn’t respond as expected.',
  },
  timeout: { title: 'The service took too long to respond', body: 'Try again in a moment.' },
  forbidden: { title: 'Not allowed', body: 'This server’s API key doesn’t have permission.' },
  server: { title: 'Service error', body: 'Try again in a moment.' },
  other: { title: 'The request was refused' },
  unexpected: {
    title: 'Something went wrong',
    body: 'Reload the page. If it happens again, contact an administrator.',
  },
  pageNotFound: { title: 'Page not found', body: 'The link may be wrong.' },
});
