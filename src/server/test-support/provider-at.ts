import { createProvider } from '#server/auth/sign-in/create-provider.ts';
import type { Provider } from '#server/auth/sign-in/provider.ts';
import { providerConfig } from '#server/test-support/provider-config.ts';

/**
 * A provider with the address of a real one, of which only the metadata is served.
 * @param params as in `OIDC_PARAMS`
 */
export function providerAt(issuer: string, metadata: object = {}, params = ''): Provider {
  const endpoints = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    ...metadata,
  };
  const config = providerConfig(issuer, { params: new URLSearchParams(params) });
  return createProvider(config, async () => Response.json(endpoints));
}
