import * as oidc from 'openid-client';
import { isFrom, responseOf } from '#server/auth/provider-answer.ts';
import { createClientAuthentication } from '#server/auth/sign-in/client-authentication.ts';
import { createProviderMetadata, type ProviderMetadata } from '#server/auth/sign-in/provider-metadata.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';

/** Calls a provider's endpoints, wherever they are now, as the client that it knows. */
interface ProviderCalls {
  metadata: ProviderMetadata;
  /**
   * Calls one endpoint of the provider, and once more if it rejected the client and there is another way to
   * authenticate, or if the endpoint was not found and the metadata now has another URL for it. If the keys are not
   * found, the endpoint has answered: what was presented to it may be spent, and is not presented again.
   */
  ask<Result>(call: (server: oidc.Configuration) => Promise<Result>): Promise<Result>;
  /** @returns whether something was not found, and the metadata has been read again for it */
  rereadIfMoved(error: unknown): Promise<boolean>;
}

/** In seconds, for each response of the provider. */
const timeout = 10;

export function createProviderCalls(
  config: Pick<SignInConfig, 'issuer' | 'clientId' | 'clientSecret' | 'clientAuth'>,
  fetch: oidc.CustomFetch,
): ProviderCalls {
  const { issuer, clientId, clientSecret, clientAuth } = config;
  const authentication = createClientAuthentication(clientSecret, clientAuth);
  const execute = [oidc.enableNonRepudiationChecks];
  if (issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  const metadata = createProviderMetadata(() =>
    oidc.discovery(issuer, clientId, undefined, authentication.authenticate, {
      execute,
      timeout,
      [oidc.customFetch]: fetch,
    }),
  );
  const rereadIfMoved = async (error: unknown) =>
    responseOf(error)?.status === 404 && (await metadata.reread());
  return {
    metadata,
    ask: async (call) => {
      const callWith = (server: oidc.Configuration) => authentication.tryMethods(server, () => call(server));
      const server = await metadata.get();
      try {
        return await callWith(server);
      } catch (error) {
        if (!(await rereadIfMoved(error)) || isOfKeys(error, server)) throw error;
        return callWith(await metadata.get());
      }
    },
    rereadIfMoved,
  };
}

/** Whether the response that caused the error was that with the provider's keys. */
function isOfKeys(error: unknown, server: oidc.Configuration): boolean {
  const response = responseOf(error);
  return response !== undefined && isFrom(response, [server.serverMetadata().jwks_uri]);
}
