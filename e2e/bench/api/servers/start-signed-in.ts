import { join } from 'node:path';
import type { PreparedDatabase } from '#e2e/bench/api/databases/prepare-databases.ts';
import type { Target } from '#e2e/bench/api/measure/measure.ts';
import { pagePath } from '#e2e/bench/api/operations/list-operations.ts';
import { firstPage } from '#e2e/bench/api/operations/operation.ts';
import type { Servers } from '#e2e/bench/api/servers/start-servers.ts';
import { startServer } from '#e2e/bench/shared/bench-server.ts';
import { signInByForm } from '#e2e/resilience/support/sign-in-by-form.ts';
import { createVisitor } from '#e2e/resilience/support/visitor.ts';
import { startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { builtServer } from '#server/cli/build-if-stale.js';
import { freePort } from '#server/test-support/free-port.ts';

/** Starts the built product with sign-in on a PostgreSQL database and signs in, to measure the cost of a session. */
export async function startSignedIn(
  servers: Servers,
  { name, env, sample }: PreparedDatabase,
  logs: string,
): Promise<Target> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const provider = await startIdentityProvider(publicUrl);
  provider.accounts.set('ada', { name: 'Ada', email: 'ada@example.com', email_verified: true });
  const variables = { ...signInVariables(publicUrl, provider), ACCESS_EDITORS: '@example.com' };
  const server = await startServer(
    [builtServer, '--no-demo'],
    { ...env, ...variables, PORT: `${port}` },
    join(logs, 'signed-in.log'),
  );
  servers.push({
    url: server.url,
    stop: async () => {
      await server.stop();
      await provider.close();
    },
  });
  const visitor = createVisitor();
  await signInByForm(visitor, `${publicUrl}/`, 'ada');
  const cookie = [...visitor.cookies(publicUrl)].map(([key, value]) => `${key}=${value}`).join('; ');
  const path = pagePath(sample.portal, {});
  return {
    name: `${name}, signed in`,
    url: server.url,
    operations: [{ kind: 'page', name: firstPage, requests: [{ path, cookie }] }],
  };
}
