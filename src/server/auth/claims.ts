/** What a provider says of somebody, in an ID token or at its userinfo endpoint. */
export type Claims = Record<string, unknown>;

/**
 * A claim by its name, or by the way to it: `realm_access.roles`, where either part may have dots of its own, as in
 * `https://example.com/roles`.
 */
export function readClaim(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  for (const [name, value] of Object.entries(claims)) {
    if (path.startsWith(`${name}.`) && isClaims(value)) {
      const found = readClaim(value, path.slice(name.length + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isClaims(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
