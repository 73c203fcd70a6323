/** What makes a profile's email unique within its portal: upper and lower case are the same. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}
