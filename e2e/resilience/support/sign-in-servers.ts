import { makeStorage } from '#e2e/resilience/support/engine-storage.ts';
import { type IdentityProvider, startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { freePort } from '#server/test-support/free-port.ts';

interface SignInServers {
  /** The servers' URLs, which share cookies because the host is the same. People sign in at the first. */
  urls: string[];
  provider: IdentityProvider;
  /** The environment in which commands find the data. */
  env: Record<string, string>;
  /** Stops the servers with SIGTERM. */
  stop(): Promise<void>;
  /** Starts the servers again at the same addresses. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Starts servers that share one database of the engine under test. Every account of the test provider can sign in.
 * @param settings additional environment variables
 */
export async function startSignInServers(
  count: number,
  settings: Record<string, string> = {},
): Promise<SignInServers> {
  const storage = await makeStorage();
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const urls = ports.map((port) => `http://localhost:${port}`);
  const publicUrl = urls[0] ?? '';
  const provider = await startIdentityProvider(publicUrl);
  const variables = { ...signInVariables(publicUrl, provider), ACCESS_EDITORS: '@example.com', ...settings };
  let products: Product[] = [];
  const start = async () => {
    products = await Promise.all(
      ports.map((port) => startProduct({ ...storage.env, ...variables, PORT: `${port}` }, ['--no-demo'])),
    );
  };
  await start();
  return {
    urls,
    provider,
    env: storage.env,
    start,
    stop: async () => {
      await Promise.all(products.map((product) => product.stop()));
    },
    remove: async () => {
      await Promise.all(products.map((product) => product.kill()));
      await provider.close();
      await storage.remove();
    },
  };
}
