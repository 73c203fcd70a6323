/** The portal's part of a file name, valid on every file system. */
export function portalFileName(portal: string): string {
  return portal.replace(/[^\w-]+/g, '-').slice(0, 80);
}
