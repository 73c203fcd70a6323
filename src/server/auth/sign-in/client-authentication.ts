import * as oidc from 'openid-client';
import { type ClientAuthMethod, clientAuthMethods } from '#server/config/sign-in-config.ts';

/** How this server proves to the provider that it is the registered client. */
export interface ClientAuthentication {
  authenticate: oidc.ClientAuth;
  /**
   * Changes to the next method, because the provider has rejected the client. Some providers list methods that they do
   * not accept from every client. After the last method, the first one is next.
   * @returns whether there was another method to try
   */
  tryNext(): boolean;
}

/** @param method the only method to use; undefined for those that the provider lists */
export function createClientAuthentication(
  clientSecret: string,
  method?: ClientAuthMethod,
): ClientAuthentication {
  const byMethod: Record<ClientAuthMethod, oidc.ClientAuth> = {
    client_secret_basic: oidc.ClientSecretBasic(clientSecret),
    client_secret_post: oidc.ClientSecretPost(clientSecret),
  };
  let candidates: readonly ClientAuthMethod[] = method ? [method] : clientAuthMethods;
  let current = 0;
  return {
    authenticate: (server, ...rest) => {
      if (!method) candidates = listedMethods(server.token_endpoint_auth_methods_supported);
      const { [current]: chosen = 'client_secret_basic' } = candidates;
      byMethod[chosen](server, ...rest);
    },
    tryNext: () => {
      current = current + 1 < candidates.length ? current + 1 : 0;
      return current > 0;
    },
  };
}

function listedMethods(listed: readonly string[] | undefined): readonly ClientAuthMethod[] {
  const supported = clientAuthMethods.filter((method) => listed?.includes(method));
  return supported.length > 0 ? supported : ['client_secret_basic'];
}
