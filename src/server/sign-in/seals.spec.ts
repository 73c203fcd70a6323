import { afterEach, expect, test, vi } from 'vitest';
import { createSeals } from '#server/sign-in/seals.ts';

const [old, fresh] = ['an-old-secret-of-32-characters-or-so', 'a-new-secret-of-32-characters-or-so!'];
const seals = createSeals([old], 'session');
const value = { subject: 'ada', refreshToken: 'not to be read' };

afterEach(() => vi.useRealTimers());

test('what is sealed opens, and cannot be read otherwise', async () => {
  const sealed = await seals.seal(value, 60);
  expect(await seals.open(sealed)).toEqual(value);
  const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  expect(parts.join()).not.toContain('ada');
});

test('a changed letter anywhere, and it does not open', async () => {
  const sealed = await seals.seal(value, 60);
  for (let at = 0; at < sealed.length; at += 7) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    // The last letter of a part may carry bits that count for nothing.
    const next = sealed[at + 1];
    if (next !== '.' && next !== undefined) expect(await seals.open(changed), `${at}`).toBeUndefined();
  }
  expect(await seals.open('')).toBeUndefined();
});

test('it opens until its time is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const sealed = await seals.seal(value, 60);
  vi.setSystemTime(Date.now() + 59_000);
  expect(await seals.open(sealed)).toEqual(value);
  vi.setSystemTime(Date.now() + 2000);
  expect(await seals.open(sealed)).toBeUndefined();
});

test('a secret put in front seals; the one behind opens until it is taken away', async () => {
  const rotating = createSeals([fresh, old], 'session');
  expect(await rotating.open(await seals.seal(value, 60))).toEqual(value);
  const sealed = await rotating.seal(value, 60);
  expect(await seals.open(sealed)).toBeUndefined();
  expect(await createSeals([fresh], 'session').open(sealed)).toEqual(value);
  expect(await createSeals([fresh], 'session').open(await seals.seal(value, 60))).toBeUndefined();
});

test('what is sealed for one purpose does not open for another', async () => {
  expect(await createSeals([old], 'attempt').open(await seals.seal(value, 60))).toBeUndefined();
});

test('what is not encrypted is not taken for sealed', async () => {
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  const payload = Buffer.from(JSON.stringify({ value, exp: 9_999_999_999 })).toString('base64url');
  expect(await seals.open(`${header}.${payload}.`)).toBeUndefined();
});
