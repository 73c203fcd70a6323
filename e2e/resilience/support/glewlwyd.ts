import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { runProgram } from '#e2e/resilience/support/run-program.ts';
import { createVisitor, type Visitor } from '#e2e/resilience/support/visitor.ts';
import { freePort } from '#server/test-support/free-port.ts';

export interface Glewlwyd {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Adds a user, whose role becomes the claim `roles`. */
  addUser(username: string, role: string): Promise<void>;
  /** Signs a user in at the provider and grants the client access to their identity. */
  signIn(visitor: Visitor, username: string): Promise<void>;
  /** Disables all refresh tokens of the visitor's user. */
  revoke(visitor: Visitor): Promise<void>;
  stop(): Promise<void>;
}

const clientId = 'portal-profiles';
const clientSecret = 'secret-of-the-client';
const password = 'a-password';
const schema = '/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3';
const tokens = z.array(z.object({ token_hash: z.string(), enabled: z.boolean() }));

/**
 * Starts Debian's glewlwyd with its own database, as an OpenID provider with one client.
 * @param publicUrl the client's public URL
 */
export async function startGlewlwyd(program: string, publicUrl: string): Promise<Glewlwyd> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-glewlwyd-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const issuer = `${url}/api/oidc`;
  const database = join(directory, 'glewlwyd.db');
  const made = spawnSync('sqlite3', [database], { input: await readFile(schema) });
  if (made.status !== 0) throw new Error(`The database was not made: ${made.stderr.toString()}`);
  const config = join(directory, 'glewlwyd.conf');
  await writeFile(config, configuration(url, database));
  const server = await runProgram(program, ['--config-file', config], url);

  const admin = createVisitor();
  const call = async (visitor: Visitor, method: string, path: string, body?: object) => {
    const response = await visitor.request(`${url}/api/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text;
  };
  await call(admin, 'POST', 'auth/', { username: 'admin', password: 'password' });
  await call(admin, 'POST', 'mod/plugin/', plugin(issuer));
  await call(admin, 'POST', 'client/', client(publicUrl));

  return {
    issuer,
    clientId,
    clientSecret,
    addUser: async (username, role) => {
      const scope = ['g_profile', 'openid'];
      await call(admin, 'POST', 'user/', { username, name: role, password, scope });
    },
    signIn: async (visitor, username) => {
      await call(visitor, 'POST', 'auth/', { username, password });
      await call(visitor, 'PUT', `auth/grant/${clientId}`, { scope: 'openid' });
    },
    revoke: async (visitor) => {
      const all = tokens.parse(JSON.parse(await call(visitor, 'GET', 'oidc/token/')));
      for (const { token_hash } of all.filter(({ enabled }) => enabled)) {
        await call(visitor, 'DELETE', `oidc/token/${encodeURIComponent(token_hash)}`);
      }
    },
    stop: async () => {
      await server.kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function configuration(url: string, database: string): string {
  const modules = '/usr/lib/glewlwyd';
  return `
port = ${new URL(url).port}
bind_address = "127.0.0.1"
external_url = "${url}"
login_url = "login.html"
api_prefix = "api"
log_mode = "console"
log_level = "WARNING"
cookie_secure = false
session_expiration = 3600
session_key = "GLEWLWYD2_SESSION_ID"
admin_scope = "g_admin"
profile_scope = "g_profile"
user_module_path = "${modules}/user"
client_module_path = "${modules}/client"
user_auth_scheme_module_path = "${modules}/scheme"
plugin_module_path = "${modules}/plugin"
hash_algorithm = "SHA512"
database = { type = "sqlite3", path = "${database}" }
`;
}

function plugin(issuer: string): object {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return {
    module: 'oidc',
    name: 'oidc',
    display_name: 'OpenID Connect',
    order_rank: 0,
    readonly: false,
    parameters: {
      iss: issuer,
      'jwt-type': 'rsa',
      'jwt-key-size': '256',
      key: privateKey,
      cert: publicKey,
      'access-token-duration': 3600,
      'refresh-token-duration': 3600,
      'code-duration': 60,
      'refresh-token-rolling': true,
      'auth-type-code-enabled': true,
      'auth-type-refresh-enabled': true,
      'pkce-allowed': true,
      claims: [{ name: 'roles', 'user-property': 'name', type: 'string', mandatory: true }],
    },
  };
}

function client(publicUrl: string): object {
  return {
    client_id: clientId,
    name: 'Portal Profiles',
    client_secret: clientSecret,
    password: clientSecret,
    confidential: true,
    enabled: true,
    scope: [],
    redirect_uri: [`${publicUrl}/-/sign-in/callback`],
    authorization_type: ['code', 'refresh_token'],
    token_endpoint_auth_method: ['client_secret_post', 'client_secret_basic'],
  };
}
