import type * as reactStore from '@tanstack/react-store';
import { afterAll, expect, test, vi } from 'vitest';

const subscriptions = vi.hoisted(() => vi.fn());

vi.mock('@tanstack/react-store', async (importOriginal) => {
  const original = await importOriginal<typeof reactStore>();
  const createAtom = (value: unknown) => ({ ...original.createAtom(value), subscribe: subscriptions });
  return { ...original, createAtom };
});

const target = { addEventListener: subscriptions };
vi.stubGlobal('window', target);
vi.stubGlobal('document', target);
vi.stubGlobal('addEventListener', subscriptions);
vi.stubGlobal('setInterval', subscriptions);
vi.stubGlobal('BroadcastChannel', subscriptions);
afterAll(() => vi.unstubAllGlobals());

const modules = import.meta.glob<object>(['./{api,auth,bulk,lib}/**/*.ts', '!./**/*.spec.ts']);

test('no module subscribes to anything when it is imported', async () => {
  const subscribing: string[] = [];
  for (const [name, load] of Object.entries(modules)) {
    subscriptions.mockClear();
    await load();
    if (subscriptions.mock.calls.length > 0) subscribing.push(name);
  }
  expect(Object.keys(modules).length).toBeGreaterThan(50);
  expect(subscribing).toEqual([]);
});
