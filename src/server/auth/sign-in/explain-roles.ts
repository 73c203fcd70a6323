import { type Claims, findClaim, isClaims, isKeyedByName } from '#server/auth/claims.ts';

/** Why the roles of a person are not known. */
type RolesFault = 'left out' | 'unreadable';

/**
 * Finds out whether a provider has not said which roles a person has, or not in a way that is read.
 * @param claims of one person, by source, the most authoritative source first
 * @param rolesClaim the configured claim
 * @returns undefined if it has said which, even if that is none
 */
export function findRolesFault(claims: Claims[], rolesClaim: string): RolesFault | undefined {
  const roles = findClaim(claims, rolesClaim);
  if (roles === undefined) return claims.some((from) => leavesOut(from, rolesClaim)) ? 'left out' : undefined;
  return isUnreadable(roles) ? 'unreadable' : undefined;
}

/**
 * Entra leaves out groups if there are more than 200, and says so by a distributed claim (OpenID Connect Core, section
 * 5.6.2) or by `hasgroups`.
 */
function leavesOut(claims: Claims, rolesClaim: string): boolean {
  const { _claim_names: elsewhere, hasgroups: hasGroups } = claims;
  if (isClaims(elsewhere) && Object.hasOwn(elsewhere, rolesClaim)) return true;
  return rolesClaim === 'groups' && (hasGroups === true || hasGroups === 'true');
}

function isUnreadable(roles: unknown): boolean {
  if (typeof roles === 'string') return isListInText(roles);
  if (Array.isArray(roles)) return roles.length > 0 && !roles.some((role) => typeof role === 'string');
  return isClaims(roles) && !isKeyedByName(roles);
}

function isListInText(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
