import { createHash, hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** Encrypts and authenticates the values that the browser stores for the server. */
export interface Encryption {
  /** @param maxAge in seconds; after that the text can no longer be decrypted */
  encrypt(value: unknown, maxAge: number): Promise<string>;
  /** The value; undefined if the text has expired or was altered, or if its secret or purpose is a different one. */
  decrypt(encrypted: string): Promise<unknown>;
}

const alg = 'dir';
const enc = 'A256GCM';

/**
 * @param secrets the first one encrypts, all decrypt. To rotate, put a new one in front.
 * @param purpose a text encrypted for one purpose cannot be decrypted for another
 */
export function createEncryption(secrets: string[], purpose: string): Encryption {
  const keys = secrets.map((secret) => {
    const key = new Uint8Array(hkdfSync('sha256', secret, '', `portal-profiles ${purpose}`, 32));
    return { key, kid: createHash('sha256').update(key).digest('base64url').slice(0, 8) };
  });
  const [first] = keys;
  if (!first) throw new Error('encryption needs a secret');

  return {
    encrypt: (value, maxAge) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg, enc, kid: first.kid })
        .setExpirationTime(new Date(Date.now() + maxAge * 1000))
        .encrypt(first.key),
    decrypt: async (encrypted) => {
      const keyOf = ({ kid }: { kid?: string }) => {
        const known = keys.find((one) => one.kid === kid);
        if (!known) throw new Error('encrypted with another secret');
        return known.key;
      };
      try {
        const { payload } = await jwtDecrypt(encrypted, keyOf, {
          keyManagementAlgorithms: [alg],
          contentEncryptionAlgorithms: [enc],
          requiredClaims: ['exp'],
        });
        return payload['value'];
      } catch {
        return undefined;
      }
    },
  };
}
