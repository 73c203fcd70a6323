/**
 * The picture's address if the page may load it: over https, or from this server itself. Anything else (`javascript:`,
 * `data:`, plain http) is as if there were none.
 */
export function safePicture(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url, location.origin)) return undefined;
  const parsed = new URL(url, location.origin);
  return parsed.protocol === 'https:' || parsed.origin === location.origin ? parsed.href : undefined;
}
