import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Signs ID tokens of the user `ada` for the client of a test's provider. */
export async function createIdTokenSigner(issuer: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    sign: (claims: JWTPayload) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256' })
        .setSubject('ada')
        .setIssuer(issuer)
        .setAudience('client')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    /** What the provider answers when its keys are read. */
    keys: async () => ({ status: 200, body: { keys: [await exportJWK(publicKey)] } }),
  };
}
