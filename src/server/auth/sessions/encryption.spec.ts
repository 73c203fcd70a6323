import { afterEach, expect, test, vi } from 'vitest';
import { createEncryption } from '#server/auth/sessions/encryption.ts';

const [old, fresh] = ['an-old-secret-of-32-characters-or-so', 'a-new-secret-of-32-characters-or-so!'];
const encryption = createEncryption([old], 'session');
const value = { subject: 'ada', refreshToken: 'not to be read' };

afterEach(() => vi.useRealTimers());

test('what is encrypted can be decrypted, and not read otherwise', async () => {
  const encrypted = await encryption.encrypt(value, 60);
  expect(await encryption.decrypt(encrypted)).toEqual(value);
  const parts = encrypted.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  expect(parts.join()).not.toContain('ada');
});

test('a changed letter anywhere, and it does not open', async () => {
  const encrypted = await encryption.encrypt(value, 60);
  for (let at = 0; at < encrypted.length; at += 7) {
    const other = encrypted[at] === 'A' ? 'B' : 'A';
    const changed = encrypted.slice(0, at) + other + encrypted.slice(at + 1);
    // The last character of a part may have unused bits.
    const next = encrypted[at + 1];
    if (next !== '.' && next !== undefined)
      expect(await encryption.decrypt(changed), `${at}`).toBeUndefined();
  }
  expect(await encryption.decrypt('')).toBeUndefined();
});

test('it opens until its time is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const encrypted = await encryption.encrypt(value, 60);
  vi.setSystemTime(Date.now() + 59_000);
  expect(await encryption.decrypt(encrypted)).toEqual(value);
  vi.setSystemTime(Date.now() + 2000);
  expect(await encryption.decrypt(encrypted)).toBeUndefined();
});

test('a secret put in front encrypts; the one behind decrypts until it is taken away', async () => {
  const rotating = createEncryption([fresh, old], 'session');
  expect(await rotating.decrypt(await encryption.encrypt(value, 60))).toEqual(value);
  const encrypted = await rotating.encrypt(value, 60);
  expect(await encryption.decrypt(encrypted)).toBeUndefined();
  expect(await createEncryption([fresh], 'session').decrypt(encrypted)).toEqual(value);
  expect(
    await createEncryption([fresh], 'session').decrypt(await encryption.encrypt(value, 60)),
  ).toBeUndefined();
});

test('what is encrypted for one purpose cannot be decrypted for another', async () => {
  expect(
    await createEncryption([old], 'attempt').decrypt(await encryption.encrypt(value, 60)),
  ).toBeUndefined();
});

test('text that was never encrypted is refused', async () => {
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  const payload = Buffer.from(JSON.stringify({ value, exp: 9_999_999_999 })).toString('base64url');
  expect(await encryption.decrypt(`${header}.${payload}.`)).toBeUndefined();
});
