import { readFileSync } from 'node:fs';
import { decodeText } from '#text/decode-text.ts';

/** The variables that are secrets or can contain one. The name of each with `_FILE` names a file to read it from. */
const secretVariables = [
  'DATABASE_URL',
  'METORIAL_API_KEY',
  'API_KEYS',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
  'HTTPS_PROXY',
  'HTTP_PROXY',
] as const;

export const fileVariables: readonly string[] = secretVariables.map(fileVariable);

type Environment = Record<string, string | undefined>;

/**
 * Reads the secrets whose files are named, so that no secret has to be in the environment or on a command line.
 * @param env without blank variables
 * @returns `env` with the secrets, and a sentence for each that is set twice, or whose file cannot be read or is blank
 */
export function readSecretFiles(env: Environment): { env: Environment; wrong: Map<string, string> } {
  const secrets = new Map<string, string>();
  const wrong = new Map<string, string>();
  for (const name of secretVariables) {
    const path = env[fileVariable(name)]?.trim();
    if (path === undefined) continue;
    const result = env[name] === undefined ? readSecret(fileVariable(name), path) : { fault: twice(name) };
    if ('secret' in result) secrets.set(name, result.secret);
    else wrong.set(name, result.fault);
  }
  return { env: { ...env, ...Object.fromEntries(secrets) }, wrong };
}

function fileVariable(name: string): string {
  return `${name}_FILE`;
}

function twice(name: string): string {
  return `${name} and ${fileVariable(name)} must not both be set.`;
}

function readSecret(variable: string, path: string): { secret: string } | { fault: string } {
  try {
    const bytes = readFileSync(path);
    // Windows PowerShell writes UTF-16.
    const secret = (decodeText(bytes)?.text ?? bytes.toString()).replace(/\r?\n$/, '');
    return secret.trim() === '' ? { fault: `${variable} must name a file that isn't blank.` } : { secret };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return { fault: `${variable} must name a file that this server can read (${code}: ${path}).` };
  }
}
