import { startProxy } from '#e2e/deploy/support/example-proxies.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import {
  type RestartablePostgres,
  startRestartablePostgres,
} from '#e2e/resilience/support/restartable-postgres.ts';
import { signInByForm } from '#e2e/resilience/support/sign-in-by-form.ts';
import { makeDatabase } from '#e2e/resilience/support/storage.ts';
import { createVisitor, type Visitor } from '#e2e/resilience/support/visitor.ts';
import { type IdentityProvider, startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';

interface Server {
  /** Behind the proxy. */
  url: string;
  product: Product;
}

/** Two servers behind HAProxy with TLS, as docs/deploy sets it up, with a real provider and PostgreSQL. */
export interface TwoServers {
  /** Where people reach it. */
  url: string;
  servers: [Server, Server];
  provider: IdentityProvider;
  postgres: RestartablePostgres;
  /** The environment in which commands find the data. */
  env: Record<string, string>;
  /** Creates an account at the provider, and signs a new visitor in with it. */
  signIn(name: string): Promise<Visitor>;
  /** Starts a stopped server again, at the same address. */
  start(index: 0 | 1): Promise<void>;
  remove(): Promise<void>;
}

/**
 * @param program HAProxy
 * @param people how many there are in the portal `crowd`
 * @param settings of both servers
 */
export async function startTwoServers(
  program: string,
  people: number,
  settings: Record<string, string> = {},
): Promise<TwoServers> {
  const url = 'https://localhost';
  const ports = [await freePort(), await freePort()] as const;
  const [http, https] = [await freePort(), await freePort()];
  const postgres = await startRestartablePostgres();
  const { env } = await makeDatabase(postgres.url);
  await importPeople(env, people);
  const provider = await startIdentityProvider(url);
  const startServer = async (port: number): Promise<Server> => {
    const variables = { ...signInVariables(url, provider), ACCESS_EDITORS: '@example.com', ...settings };
    const product = await startProduct({
      ...env,
      ...variables,
      TRUST_PROXY: '127.0.0.1',
      PORT: `${port}`,
    });
    return { url: `http://127.0.0.1:${port}`, product };
  };
  const servers: TwoServers['servers'] = [await startServer(ports[0]), await startServer(ports[1])];
  const proxy = await startProxy.haproxy(program, { http, https, servers: ports });

  return {
    url,
    servers,
    provider,
    postgres,
    env,
    signIn: async (name) => {
      provider.accounts.set(name, { name, email: `${name}@example.com`, email_verified: true });
      const visitor = createVisitor({ port: https, ca: selfSignedCertificate.cert });
      const page = await signInByForm(visitor, `${url}/`, name);
      if (page.status !== 200 || page.url !== `${url}/`) throw new Error(`${page.status} at ${page.url}`);
      return visitor;
    },
    start: async (index) => {
      servers[index] = await startServer(ports[index]);
    },
    remove: async () => {
      await proxy.stop();
      await Promise.all(servers.map(({ product }) => product.kill()));
      await provider.close();
      await postgres.remove();
    },
  };
}
