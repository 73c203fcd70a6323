import PQueue from 'p-queue';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type DiskSpace, freeDiskSpace } from '#server/db/disk-space.ts';

interface DiskSpaceReservationsOptions {
  /** Pool of the database that holds the profiles, or at least the audit log. */
  pool: Pool;
  log: Logger;
  diskSpace: DiskSpace;
}

/**
 * The most that a change can write, in bytes: some pages, an audit entry, and the rows, index entries and write-ahead
 * log of each group in the request body, where a group takes about 40 bytes.
 */
const sizeOf = (bodySize: number) => 512 * 1024 + 32 * bodySize;

/** In milliseconds. After a checkpoint that freed no space, another one soon after would free none either. */
const checkpointInterval = 60_000;

/**
 * Admits changes while the disk has room for them. Concurrent changes cannot together fill the space that each of them
 * found free: a change that does not fit beside those in progress waits for them.
 */
export class DiskSpaceReservations {
  readonly #options: DiskSpaceReservationsOptions;
  readonly #entrance = new PQueue({ concurrency: 1 });
  /** Space reserved for the changes in progress, in bytes. */
  #reserved = 0;
  #onLeave = () => {};
  #isFull = false;
  #nextCheckpoint = 0;

  constructor(options: DiskSpaceReservationsOptions) {
    this.#options = options;
  }

  /**
   * Waits until the change may be made.
   * @param bodySize of the request, in bytes
   * @returns a function to call when the change is finished, or undefined when the disk has no room for it
   */
  reserve(bodySize: number): Promise<(() => void) | undefined> {
    return this.#entrance.add(() => this.#admit(sizeOf(bodySize)));
  }

  async #admit(size: number): Promise<(() => void) | undefined> {
    for (;;) {
      if (!(await this.#hasRoom())) return undefined;
      if (await this.#fits(size)) break;
      if (this.#reserved > 0) await new Promise<void>((resolve) => (this.#onLeave = resolve));
    }
    this.#reserved += size;
    return () => {
      this.#reserved -= size;
      this.#onLeave();
    };
  }

  async #fits(size: number): Promise<boolean> {
    return this.#reserved === 0 || this.#options.diskSpace.allowsChanges(this.#reserved + size);
  }

  async #hasRoom(): Promise<boolean> {
    const { diskSpace, log } = this.#options;
    const hasRoom = (await diskSpace.allowsChanges()) || (await this.#makeRoom());
    if (!hasRoom && !this.#isFull) log.warn('less than 64 MB are free on the disk: changes are refused');
    if (hasRoom && this.#isFull) log.info('the disk has space again: changes are accepted');
    this.#isFull = !hasRoom;
    return hasRoom;
  }

  async #makeRoom(): Promise<boolean> {
    if (performance.now() < this.#nextCheckpoint) return false;
    const { pool, diskSpace, log } = this.#options;
    try {
      return await freeDiskSpace(pool, diskSpace);
    } catch (err) {
      log.warn({ err }, 'no checkpoint');
      return false;
    } finally {
      this.#nextCheckpoint = performance.now() + checkpointInterval;
    }
  }
}
