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
  badGateway: {
    title: 'Can’t reach the service',
    body: 'The Metorial API didn’t respond as expected.',
  },
  timeout: { title: 'The service took too long to respond', body: 'Try again in a moment.' },
  forbidden: 'Not allowed',
  server: { title: 'Service error', body: 'Try again in a moment.' },
  /** By status, for responses of a proxy in front of this server. */
  proxy: {
    413: {
      title: 'Request too large',
      detail: 'A proxy in front of this server refused it. Ask an administrator to raise the proxy’s limit.',
    },
    502: {
      title: 'This server isn’t responding',
      detail: 'The proxy in front of it can’t reach it. Try again in a moment.',
    },
    504: {
      title: 'This server took too long to respond',
      detail: 'The proxy in front of it stopped waiting. Try again in a moment.',
    },
  },
  other: { title: 'The request was refused' },
  unexpected: {
    title: 'Something went wrong',
    body: 'Reload the page. If it happens again, contact an administrator.',
  },
  pageNotFound: { title: 'Page not found', body: 'The link may be wrong.' },
});
