import { randomFillSync, randomInt } from 'node:crypto';
import { v7, type Version7Options } from 'uuid';

const prefixes = {
  portal: 'ptl',
  profile: 'cpr',
  group: 'cgr',
  consumer: 'con',
  invite: 'civ',
  request: 'req',
  change: 'chg',
} as const;

/** Of the last ID: its time, and its place among the IDs of that time. */
let last = { msecs: 0, seq: 0 };

/**
 * Creates an ID. IDs sort by creation time as text, in code unit order; within one process, strictly, and also after
 * those of {@link continueAfter}.
 * @param options a fixed time, sequence and random bytes, for reproducible IDs
 */
export function createId(
  kind: keyof typeof prefixes,
  options: Version7Options = { ...nextPlace(), random: nextRandom() },
): string {
  v7(options, bytes);
  return `${prefixes[kind]}_${bytes.toString('hex')}`;
}

const idBytes = 16;
const bytes = Buffer.alloc(idBytes);

/**
 * Makes all later IDs sort after one of an earlier process, even if the clock has been set back since.
 * @param id ignored if {@link createId} cannot have made it
 */
export function continueAfter(id: string): void {
  const time = /^[a-z]{3}_([0-9a-f]{12})7[0-9a-f]{19}$/.exec(id)?.[1];
  const msecs = parseInt(time ?? '0', 16) + 1;
  if (msecs > last.msecs) last = { msecs, seq: 0 };
}

/** The longest sequence that version 7 of a UUID holds here. */
const maxSequence = 2 ** 32 - 1;

/** Counts as uuid does, whose own state cannot be set. */
function nextPlace(): typeof last {
  const now = Date.now();
  if (now > last.msecs) last = { msecs: now, seq: randomInt(2 ** 31) };
  else if (last.seq < maxSequence) last = { ...last, seq: last.seq + 1 };
  else last = { msecs: last.msecs + 1, seq: 0 };
  return last;
}

const pool = new Uint8Array(256 * idBytes);
let used = pool.length;

/** Random bytes for one ID. The system gives many at once as fast as a few. */
function nextRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += idBytes;
  return pool.subarray(used - idBytes, used);
}
