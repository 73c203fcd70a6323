import type { Configuration } from 'openid-client';

/** What the provider says of itself: its endpoints and keys. */
export interface ProviderMetadata {
  /**
   * Read when it is first needed, since a provider that is away is no reason not to start; and again every hour, while what
   * was read before still serves.
   */
  get(): Promise<Configuration>;
  /**
   * Reads it again because it does not seem to hold any more, at most once a minute.
   * @returns whether it was read
   */
  reread(): Promise<boolean>;
}

const minute = 60_000;
const hour = 60 * minute;

/** The provider could not be asked where its endpoints are: it has judged nothing. */
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
