import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Configuration, Provider } from 'oidc-provider';
import { type HeldRequests, holdRequests } from '#e2e/support/held-requests.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

/** A user of the provider. */
export interface Account {
  email: string;
  email_verified: boolean;
  name: string;
  realm_access?: { roles: string[] };
}

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Accounts by the name used to sign in. */
  accounts: Map<string, Account>;
  /** Faults to inject; `reset` clears them. */
  faults: {
    /** Disconnects every request. */
    isDown: boolean;
    /** Changes the claims of ID tokens before they are signed. */
    claims: (claims: JWTPayload) => JWTPayload;
    /** Signs ID tokens with an unknown key. */
    isForged: boolean;
    /** Redeems every code before the browser delivers it. */
    spendsCodes: boolean;
  };
  /** Sizes of the tokens issued from now on, in characters. */
  sizes: { refreshToken: number };
  /** How many refresh tokens have been exchanged. */
  refreshes(): number;
  reset(): void;
  /** Accepts requests, but answers none of them. */
  freeze(): HeldRequests;
  /** Answers again, and disconnects the held requests. */
  thaw(): void;
  /** Ends all sessions with clients. Users with an account can sign in again. */
  revokeAll(): void;
  close(): Promise<void>;
}

const kid = 'key';
const alg = 'RS256';
/** An hour in seconds. */
const hour = 3600;
const usualSizes = { refreshToken: 43 };
const clientId = 'portal-profiles';
const clientSecret = 'secret-of-the-client';

/**
 * Starts a real OpenID Connect provider that signs in anyone with an account, without a password.
 * @param publicUrl the public URL of its only client
 */
export async function startIdentityProvider(publicUrl: string): Promise<IdentityProvider> {
  const { url: issuer, answerWith, close } = await listen();
  const accounts = new Map<string, Account>();
  const faults = noFaults();
  const sizes = { ...usualSizes };
  let held: HeldRequests | undefined;
  let refreshes = 0;
  const [known, unknown] = await Promise.all([makeKey(), makeKey()]);
  const granted = new Set<string>();
  const revoked = new Set<string>();

  const provider = new Provider(issuer, {
    ...(await configure(publicUrl, known)),
    formats: {
      bitsOfOpaqueRandomness: (_, { kind }) => bitsOf(kind === 'RefreshToken' ? sizes.refreshToken : 43),
    },
    findAccount: (_, sub, token) => {
      const account = accounts.get(sub);
      const grantId = token && 'grantId' in token ? token.grantId : undefined;
      if (grantId) granted.add(grantId);
      if (!account || (grantId && revoked.has(grantId))) return undefined;
      return { accountId: sub, claims: () => ({ sub, ...account }) };
    },
  });
  provider.on('authorization.success', (ctx) => {
    if (faults.spendsCodes) void ctx.oidc.entities.AuthorizationCode?.consume();
  });
  provider.on('grant.success', (ctx) => {
    if (ctx.oidc.params?.['grant_type'] === 'refresh_token') refreshes += 1;
  });
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/login/')) return login(ctx, provider);
    await next();
    const idToken =
      typeof ctx.body === 'object' && ctx.body && 'id_token' in ctx.body ? ctx.body.id_token : undefined;
    if (ctx.path !== '/token' || typeof idToken !== 'string') return undefined;
    const { privateKey } = faults.isForged ? unknown : known;
    const claims = faults.claims(decodeJwt(idToken));
    const id_token = await new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(privateKey);
    ctx.body = { ...ctx.body, id_token };
    return undefined;
  });
  const answer = provider.callback();
  answerWith((request, response) => {
    if (faults.isDown) response.destroy();
    else if (held) void held.hold(request, response);
    else void answer(request, response);
  });

  return {
    issuer,
    clientId,
    clientSecret,
    accounts,
    faults,
    sizes,
    refreshes: () => refreshes,
    freeze: () => (held = holdRequests()),
    thaw: () => {
      held?.drop();
      held = undefined;
    },
    reset: () => {
      Object.assign(faults, noFaults());
      Object.assign(sizes, usualSizes);
      accounts.clear();
    },
    revokeAll: () => granted.forEach((grantId) => revoked.add(grantId)),
    close,
  };
}

/** Tokens are base64url: 6 bits per character. */
function bitsOf(characters: number): number {
  return characters * 6;
}

function noFaults(): IdentityProvider['faults'] {
  return { isDown: false, claims: (claims) => claims, isForged: false, spendsCodes: false };
}

async function configure(publicUrl: string, { privateKey }: CryptoKeyPair): Promise<Configuration> {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/-/sign-in/callback`],
        post_logout_redirect_uris: [`${publicUrl}/-/signed-out`],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid, alg, use: 'sig' }] },
    claims: { openid: ['sub', 'realm_access'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a secret of the provider'] },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: hour,
      Grant: hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: hour,
      Session: hour,
    },
    // Skips the consent screen.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}

async function login(
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  provider: Provider,
): Promise<void> {
  if (req.method === 'POST') {
    const accountId = new URLSearchParams(await text(req)).get('name') ?? '';
    const result = accountId ? { login: { accountId } } : { error: 'access_denied' };
    await provider.interactionFinished(req, res, result);
    return;
  }
  res.setHeader('content-type', 'text/html');
  res.end(`<!doctype html><title>Provider</title><form method="post">
    <label>Name <input name="name"></label> <button>Continue</button></form>`);
}

function makeKey(): Promise<CryptoKeyPair> {
  return generateKeyPair(alg, { extractable: true });
}

/** Listens before the provider exists, because the provider needs to know its own address. */
async function listen() {
  const server = createServer();
  const port = await listenLocally(server);
  return {
    url: `http://127.0.0.1:${port}`,
    answerWith: (listener: RequestListener) => server.on('request', listener),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
