import type { Configuration } from 'openid-client';

/** The provider's metadata: its endpoints and keys. */
export interface ProviderMetadata {
  /**
   * Reads the metadata when it is first needed, so that the server starts even if the provider is unavailable. Reads it
   * again every hour, and returns the previous metadata in the meantime.
   */
  get(): Promise<Configuration>;
  /**
   * Reads the metadata again because it seems out of date, at most once a minute.
   * @returns whether it was read
   */
  reread(): Promise<boolean>;
}

const minute = 60_000;
const hour = 60 * minute;

/** The provider's metadata could not be read, so the provider has not judged the request. */
class MetadataUnavailableError extends Error {
  override readonly name = 'MetadataUnavailableError';
}

/** @param discover reads the metadata from the provider */
export function createProviderMetadata(discover: () => Promise<Configuration>): ProviderMetadata {
  let current: Configuration | undefined;
  let reading: Promise<Configuration> | undefined;
  let triedAt = -Infinity;
  let dueAt = Infinity;

  const read = () =>
    (reading ??= (async () => {
      triedAt = Date.now();
      dueAt = triedAt + minute;
      try {
        current = await discover();
        dueAt = triedAt + hour;
        return current;
      } catch (cause) {
        throw new MetadataUnavailableError('the metadata of the provider could not be read', { cause });
      } finally {
        reading = undefined;
      }
    })());

  return {
    get: async () => {
      if (!current) return read();
      if (Date.now() >= dueAt) void read().catch(() => {});
      return current;
    },
    reread: async () => {
      if (Date.now() < triedAt + minute) return false;
      await read();
      return true;
    },
  };
}
