import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { areProxies, clientAddress, readProxyTrust } from '#server/http/client-address.ts';

/** The address of a request that comes from `remote`, with trust in 10.0.0.0/8 and fd00::/8. */
function addressOf(remote: string, forwarded?: string): string {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remote });
  const message = new IncomingMessage(socket);
  if (forwarded !== undefined) message.headers['x-forwarded-for'] = forwarded;
  return clientAddress(message, readProxyTrust(['10.0.0.0/8', 'fd00::/8', '192.0.2.1']));
}

test.each([
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.7', '203.0.113.9'],
  ['10.0.0.7', '198.51.100.7', '198.51.100.7'],
  ['::ffff:10.0.0.7', '198.51.100.7', '198.51.100.7'],
  ['fd00::1', '2001:db8::7', '2001:db8::7'],
  ['192.0.2.1', '198.51.100.7, 10.0.0.9', '198.51.100.7'],
  ['10.0.0.7', '1.2.3.4, 198.51.100.7', '198.51.100.7'],
  ['10.0.0.7', '198.51.100.7:51234', '198.51.100.7'],
  ['10.0.0.7', '[2001:db8::7]:51234', '2001:db8::7'],
  ['fd00::1%eth0', '198.51.100.7', '198.51.100.7'],
  ['10.0.0.7', 'unknown', '10.0.0.7'],
  ['10.0.0.7', '198.51.100.7, unknown, 10.0.0.9', '10.0.0.9'],
  ['10.0.0.7', '', '10.0.0.7'],
  ['10.0.0.7', '10.0.0.8', '10.0.0.8'],
])('from %s with %j: %s', (remote, forwarded, expected) => {
  expect(addressOf(remote, forwarded)).toBe(expected);
});

test.each([[['loopback']], [['127.0.0.1', '::1']], [['127.0.0.0/8', '::1/128']]])(
  '%j are proxies',
  (entries) => {
    expect(areProxies(entries)).toBe(true);
    const isTrusted = readProxyTrust(entries);
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(isTrusted)).toEqual([true, true, true]);
    expect(['10.0.0.1', '::2', 'unknown', ''].map(isTrusted)).toEqual([false, false, false, false]);
  },
);

test.each(['1', '10/8', 'localhost', '10.0.0.0/33', '10.0.0', '*', ''])('%j is none', (entry) => {
  expect(areProxies([entry])).toBe(false);
});
