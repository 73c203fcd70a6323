import { createProvider, type Provider } from '#server/auth/sign-in/provider.ts';

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
  const config = {
    issuer: new URL(issuer),
    clientId: 'client',
    clientSecret: 'secret',
    clientAuth: undefined,
    publicUrl: new URL('https://profiles.example.com'),
    scope: 'openid',
    params: new URLSearchParams(params),
  };
  return createProvider(config, async () => Response.json(endpoints));
}
