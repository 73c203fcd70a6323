/** Node's codes of what can be wrong with a folder, each with what it means. */
const faults: Record<string, (user: string) => string> = {
  EACCES: (user) => `${user} may not read and write it`,
  EPERM: (user) => `${user} may not read and write it`,
  EROFS: () => 'its file system is read-only',
  ENOTDIR: () => 'part of the path is a file',
  EEXIST: () => 'it is a file',
  ENOENT: () => "it can't be created",
  ENAMETOOLONG: () => 'its path is too long',
  ELOOP: () => 'its path has too many symbolic links',
  EIO: () => 'its disk has a fault',
  ENOLCK: () => 'its file system has no locks, as some network file systems',
  ENOTSUP: () => 'its file system has no locks, as some network file systems',
};

/**
 * Explains in a sentence why the embedded database's folder cannot be used.
 * @returns the original error if it has another cause
 */
export function explainDirectoryError(directory: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { getuid } = process;
  const fault = faults[error.code]?.(getuid ? `the user of this process (${getuid()})` : 'this process');
  if (fault === undefined) return error;
  return new Error(
    `The folder ${directory} can't be used for the database: ${fault} (${error.code}). Change that, or set another DATA_DIR.`,
    { cause: error },
  );
}
