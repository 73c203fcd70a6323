/** The key by which a profile's email is unique within its portal, regardless of case. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}
