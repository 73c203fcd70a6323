import type { Claims } from '#server/auth/claims.ts';
import type { Grant, Provider } from '#server/auth/sign-in/provider.ts';

/**
 * A provider whose emails count as verified where it does not say whether they are: right only if it lets no one choose
 * their email. What it does say counts, wherever it says it.
 */
export function assumeVerified(provider: Provider): Provider {
  const assume = ({ earlierClaims, ...grant }: Grant): Grant => ({
    ...grant,
    claims: grant.claims && assumeIn(grant.claims),
    ...(earlierClaims && { earlierClaims: assumeIn(earlierClaims) }),
  });
  return {
    ...provider,
    finish: async (query, attempt) => assume(await provider.finish(query, attempt)),
    refresh: async (...session) => assume(await provider.refresh(...session)),
  };
}

function assumeIn(claims: Claims[]): Claims[] {
  return claims.some(isSaid) ? claims : claims.map(withVerification);
}

function isSaid(claims: Claims): boolean {
  return claims['email_verified'] !== undefined && claims['email_verified'] !== null;
}

function withVerification(claims: Claims): Claims {
  return { ...claims, email_verified: true };
}
