interface Client {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/**
 * The variables of a product that say where people sign in; who has access is for others to say.
 * @param publicUrl where browsers reach the product
 * @param client as its provider knows it
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
