interface Client {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/**
 * The environment variables that set up a product's sign-in, but not who has access.
 * @param publicUrl where browsers reach the product
 * @param client the client as registered with its provider
 */
export function signInVariables(publicUrl: string, client: Client): Record<string, string> {
  return {
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: client.issuer,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    SESSION_SECRET: 'a-secret-of-more-than-thirty-two-characters',
  };
}
