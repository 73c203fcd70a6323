/**
 * The key of an Authorization header, however the header is spelled.
 * @returns undefined for a header of another kind
 */
export function bearerKey(authorization: string): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
}
