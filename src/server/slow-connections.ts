import { getDefaultAutoSelectFamilyAttemptTimeout, setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';

/** In milliseconds, for each address of a host. */
const attemptTimeout = 1000;

/**
 * Lets connections to other machines take longer. Of a host with several addresses, Node gives each 250 milliseconds,
 * and tries none again: one on another continent, or behind a slow VPN, could never be reached.
 */
export function allowSlowConnections(): void {
  setDefaultAutoSelectFamilyAttemptTimeout(
    Math.max(attemptTimeout, getDefaultAutoSelectFamilyAttemptTimeout()),
  );
}
