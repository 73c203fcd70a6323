/** A person's claims, from the ID token or the userinfo endpoint. */
export type Claims = Record<string, unknown>;

/**
 * Reads a claim by its name or its path, such as `realm_access.roles`. Names can contain dots themselves, as in
 * `https://example.com/roles`.
 */
function readClaim(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  for (const [name, value] of Object.entries(claims)) {
    if (path.startsWith(`${name}.`) && isClaims(value)) {
      const found = readClaim(value, path.slice(name.length + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/**
 * Finds a claim in the most authoritative source that has it. One that is null counts as absent: OpenID Connect Core,
 * section 5.3.2.
 * @param claims of one person, by source, the most authoritative source first
 * @param path a name, or a path such as `realm_access.roles`
 */
export function findClaim(claims: Claims[], path: string): unknown {
  return claims.map((from) => readClaim(from, path) ?? undefined).find((value) => value !== undefined);
}

/** Whether a claim consists of claims. */
export function isClaims(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the keys of a claim are names, each with the organizations that it is for, as Zitadel sends roles. */
export function isKeyedByName(value: unknown): value is Claims {
  return isClaims(value) && Object.values(value).every(isNamed);
}

/** Whether a value names organizations, by their IDs. */
function isNamed(value: unknown): boolean {
  if (!isClaims(value)) return false;
  const names = Object.values(value);
  return names.length > 0 && names.every((name) => typeof name === 'string');
}
