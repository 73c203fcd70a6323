import PQueue from 'p-queue';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type DiskSpace, freeDiskSpace } from '#server/db/disk-space.ts';

export interface DiskSpaceReservationsOptions {
  /** Of the database that changes are written to, or at least recorded in. */
  pool: Pool;
  log: Logger;
  diskSpace: DiskSpace;
}

/**
 * What a change writes at most, in bytes: some pages, the audit log, and for each group that the body names, which takes about
 * 40 bytes there, rows and index entries with their part of the write-ahead log.
 */
const sizeOf = (bodySize: number) => 512 * 1024 + 32 * bodySize;

/** In milliseconds. A checkpoint that made no room makes none a moment later. */
const checkpointInterval = 60_000;

/**
 * Lets changes in while the disk has room for them. Many at once cannot fill what each of them has found free: one that would
 * not fit beside those under way waits for them.
 */
export class DiskSpaceReservations {
  readonly #options: DiskSpaceReservationsOptions;
  readonly #entrance = new PQueue({ concurrency: 1 });
  /** For the changes under way, in bytes. */
  #reserved = 0;
  #onLeave = () => {};
  #isFull = false;
  #nextCheckpoint = 0;

  constructor(options: DiskSpaceReservationsOptions) {
    this.#options = options;
  }

  /**
   * @param bodySize of the request, in bytes
   * @returns what has to be called when the change is over, or undefined when it must not be made
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
