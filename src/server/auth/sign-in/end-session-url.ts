import * as oidc from 'openid-client';
import { isCognito } from '#server/config/known-issuers.ts';

interface EndSessionOptions {
  issuer: URL;
  clientId: string;
  /** Where the provider sends the browser afterwards. */
  signedOutUrl: string;
  /** Omitted from the URL if that would become too long. */
  idToken: string | undefined;
}

/** The longest redirect URL: with the response's other headers it must fit into what proxies accept. */
const maxUrlLength = 2000;

/** @returns the URL for signing out at the provider; undefined if the provider has none */
export function createEndSessionUrl(
  server: oidc.Configuration,
  { issuer, clientId, signedOutUrl, idToken }: EndSessionOptions,
): URL | undefined {
  const { authorization_endpoint, end_session_endpoint } = server.serverMetadata();
  if (isCognito(issuer)) {
    // The endpoint knows none of the standard’s parameters, and older metadata does not name it.
    const url = new URL(end_session_endpoint ?? new URL('/logout', authorization_endpoint));
    url.search = new URLSearchParams({ client_id: clientId, logout_uri: signedOutUrl }).toString();
    return url;
  }
  if (!end_session_endpoint) return undefined;
  const url = (hint?: string) =>
    oidc.buildEndSessionUrl(server, {
      client_id: clientId,
      post_logout_redirect_uri: signedOutUrl,
      ...(hint && { id_token_hint: hint }),
    });
  const withHint = url(idToken);
  return withHint.href.length <= maxUrlLength ? withHint : url();
}
