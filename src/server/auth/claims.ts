/** A person's claims, from the ID token or the userinfo endpoint. */
export type Claims = Record<string, unknown>;

/**
 * Reads a claim by its name or its path, such as `realm_access.roles`. Names may contain dots themselves, as in
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
