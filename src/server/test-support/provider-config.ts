import type { ProviderConfig } from '#server/auth/sign-in/provider.ts';

/** How a test's provider knows this server. */
export function providerConfig(issuer: string, changed: Partial<ProviderConfig> = {}): ProviderConfig {
  return {
    issuer: new URL(issuer),
    clientId: 'client',
    clientSecret: 'secret',
    clientAuth: undefined,
    publicUrl: new URL('https://profiles.example.com'),
    scope: 'openid',
    params: new URLSearchParams(),
    ...changed,
  };
}
