import { AsyncLocalStorage } from 'node:async_hooks';
import * as oidc from 'openid-client';
import { errorCodeOf, isFrom, responseOf } from '#server/auth/provider-answer.ts';
import { clientErrors } from '#server/auth/sessions/refresh-failure.ts';
import { type ClientAuthMethod, clientAuthMethods } from '#server/config/sign-in-variables.ts';

/** How this server proves to the provider that it is the registered client. */
interface ClientAuthentication {
  authenticate: oidc.ClientAuth;
  /**
   * Calls the provider by the method that it accepted last. If it rejects the client, calls it again by each other
   * method that it lists: some providers list methods that they do not accept from every client.
   * @throws {Error} that of the last call
   */
  tryMethods<Result>(server: oidc.Configuration, call: () => Promise<Result>): Promise<Result>;
}

/** @param only the only method to use; undefined for those that the provider lists */
export function createClientAuthentication(
  clientSecret: string,
  only?: ClientAuthMethod,
): ClientAuthentication {
  const byMethod: Record<ClientAuthMethod, oidc.ClientAuth> = {
    client_secret_basic: oidc.ClientSecretBasic(clientSecret),
    client_secret_post: oidc.ClientSecretPost(clientSecret),
  };
  // openid-client authenticates somewhere within a call, and several calls run at a time.
  const methodOfCall = new AsyncLocalStorage<ClientAuthMethod>();
  let accepted: ClientAuthMethod | undefined;

  const tryInOrder = async <Result>(
    [method = 'client_secret_basic', ...others]: ClientAuthMethod[],
    server: oidc.Configuration,
    call: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      const result = await methodOfCall.run(method, call);
      accepted = method;
      return result;
    } catch (error) {
      if (others.length === 0 || !isClientRejected(error, server)) throw error;
      return tryInOrder(others, server, call);
    }
  };

  return {
    authenticate: (...request) => byMethod[methodOfCall.getStore() ?? 'client_secret_basic'](...request),
    tryMethods: (server, call) => {
      const usable = only ? [only] : listedMethods(server);
      const first = usable.filter((method) => method === accepted);
      return tryInOrder([...new Set([...first, ...usable])], server, call);
    },
  };
}

function listedMethods(server: oidc.Configuration): ClientAuthMethod[] {
  const listed = server.serverMetadata().token_endpoint_auth_methods_supported;
  return clientAuthMethods.filter((method) => listed?.includes(method));
}

/** Whether the provider rejected this server's own credentials: by its error, or by asking for others. */
function isClientRejected(error: unknown, server: oidc.Configuration): boolean {
  const response = responseOf(error);
  const { token_endpoint, revocation_endpoint } = server.serverMetadata();
  if (!response || !isFrom(response, [token_endpoint, revocation_endpoint])) return false;
  return clientErrors.has(errorCodeOf(error) ?? '');
}
