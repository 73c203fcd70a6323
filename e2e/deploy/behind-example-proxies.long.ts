import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { startProxy } from '#e2e/deploy/support/example-proxies.ts';
import { debianProgram } from '#e2e/resilience/support/debian-program.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { makeDirectory, type Storage } from '#e2e/resilience/support/storage.ts';
import { signInByForm } from '#e2e/resilience/support/sign-in-by-form.ts';
import { createVisitor, type Visitor } from '#e2e/resilience/support/visitor.ts';
import { type IdentityProvider, startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';

// The examples of docs/deploy, each in front of the same server.

const programs = (['nginx', 'caddy', 'haproxy'] as const).flatMap((name) => {
  const program = debianProgram(name);
  return program ? [{ name, program }] : [];
});

const url = 'https://localhost';
const people = 30_000;

let storage: Storage;
let provider: IdentityProvider;
let product: Product;
let port: number;

beforeAll(async () => {
  port = await freePort();
  storage = await makeDirectory();
  await importPeople(storage.env, people);
  provider = await startIdentityProvider(url);
  provider.accounts.set('ada', { name: 'Ada', email: 'ada@example.com', email_verified: true });
  const settings = { ACCESS_EDITORS: '@example.com', TRUST_PROXY: '127.0.0.1' };
  const variables = { ...signInVariables(url, provider), ...settings, PORT: `${port}` };
  product = await startProduct({ ...storage.env, ...variables }, ['--no-demo']);
}, 600_000);
afterAll(async () => {
  await product.kill();
  await provider.close();
  await storage.remove();
});

const page = z.object({
  items: z.array(z.object({ id: z.string() })),
  pagination: z.object({ has_more_after: z.boolean() }),
});
const session = z.object({ user: z.object({ name: z.string() }) });
const log = z.object({ items: z.array(z.object({ address: z.string() })) });

async function readJson<Schema extends z.ZodType>(
  visitor: Visitor,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await visitor.request(url + path);
  expect([path, response.status]).toEqual([path, 200]);
  return schema.parse(await response.json());
}

describe.each(programs)('behind $name, as docs/deploy sets it up', ({ name, program }) => {
  let stop: () => Promise<void>;
  let http: number;
  let https: number;
  let visitor: Visitor;

  beforeAll(async () => {
    [http, https] = [await freePort(), await freePort()];
    ({ stop } = await startProxy[name](program, { http, https, servers: [port] }));
    visitor = createVisitor({ port: https, ca: selfSignedCertificate.cert, from: '127.0.0.2' });
  });
  afterAll(() => stop());

  test('someone signs in, over HTTP/2', async () => {
    const { status, url: arrived } = await signInByForm(visitor, `${url}/portals/crowd`, 'ada');
    expect([status, arrived]).toEqual([200, `${url}/portals/crowd`]);
    expect(await readJson(visitor, '/-/session', session)).toMatchObject({ user: { name: 'Ada' } });
    expect([...visitor.protocols]).toEqual(['h2']);
  });

  test('an address by http leads to https', async () => {
    const response = await fetch(`http://localhost:${http}/portals/crowd`, { redirect: 'manual' });
    expect(response.status).toBeGreaterThanOrEqual(301);
    expect(response.headers.get('location')).toMatch(/^https:\/\/localhost(:\d+)?\/portals\/crowd$/);
  });

  test('the audit log has the visitor’s address, whatever they say it is', async () => {
    const created = await visitor.request(`${url}/api/portals/crowd/consumer-groups`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' },
      body: JSON.stringify({ name: `Made behind ${name}` }),
    });
    expect(created.status).toBeLessThan(300);
    const { items } = await readJson(visitor, '/-/changes?limit=1', log);
    expect(items).toMatchObject([{ address: '127.0.0.2' }]);
  });

  test('all 30,000 people are exported', async () => {
    const ids = new Set<string>();
    const path = '/api/portals/crowd/consumer-profile?limit=100&order=asc';
    for (let after = ''; ;) {
      const { items, pagination } = await readJson(visitor, path + after, page);
      for (const { id } of items) ids.add(id);
      if (!pagination.has_more_after) break;
      after = `&after=${items.at(-1)?.id}`;
    }
    expect(ids.size).toBe(people);
  });
});
