import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Job, JobRow } from '#app/bulk/job.ts';
import { noCounts } from '#app/bulk/row-status.ts';

interface Schema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { owner: string } };
  rows: { key: [job_id: string, index: number]; value: JobRow };
}

/** Rows per read: few enough that copying them does not block the page. */
const rowsPerBatch = 200;

/** An acknowledged write must survive a crash of the machine: a change that is not stored cannot be undone. */
const durable = { durability: 'strict' } as const;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/**
 * This browser's jobs, in IndexedDB. Everything rejects where the browser stores nothing, as in some private windows.
 */
function open(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('portal-profiles', 1, {
    upgrade: (db) => {
      db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('owner', 'owner');
      db.createObjectStore('rows', { keyPath: ['job_id', 'index'] });
    },
    // Make way for a newer version of the page in another tab; this one reopens the database when it needs it.
    blocking: () => close(),
    terminated: () => close(),
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function close(): void {
  const closing = opening;
  opening = undefined;
  closing?.then((db) => db.close()).catch(() => undefined);
}

export async function readJobs(owner: string): Promise<Job[]> {
  return (await (await open()).getAllFromIndex('jobs', 'owner', owner)).map(withEveryCount);
}

export async function readJob(id: string): Promise<Job | undefined> {
  const job = await (await open()).get('jobs', id);
  return job && withEveryCount(job);
}

/** A job of an earlier version has no counts of the statuses added since. */
function withEveryCount(job: Job): Job {
  return { ...job, counts: { ...noCounts, ...job.counts } };
}

/** Stores a job with all its rows, or nothing. */
export async function addJob(job: Job, rows: readonly JobRow[]): Promise<void> {
  const tx = (await open()).transaction(['jobs', 'rows'], 'readwrite', durable);
  const add = async () => {
    await tx.objectStore('jobs').add(job);
    const store = tx.objectStore('rows');
    for (let start = 0; start < rows.length; start += rowsPerBatch) {
      await Promise.all(rows.slice(start, start + rowsPerBatch).map((row) => store.add(row)));
    }
  };
  await Promise.all([add(), tx.done]);
}

/** Stores a job together with the results of some of its rows, in one transaction. */
export async function writeJob(job: Job, rows: readonly JobRow[] = []): Promise<void> {
  const tx = (await open()).transaction(['jobs', 'rows'], 'readwrite', durable);
  const store = tx.objectStore('rows');
  await Promise.all([tx.objectStore('jobs').put(job), ...rows.map((row) => store.put(row)), tx.done]);
}

/** Reads all rows in order, a few hundred at a time. */
export async function* readRows(job_id: string): AsyncIterable<JobRow[]> {
  const db = await open();
  for (let next = 0; ;) {
    const rows = await db.getAll('rows', IDBKeyRange.bound([job_id, next], [job_id, Infinity]), rowsPerBatch);
    if (rows.length === 0) return;
    yield rows;
    next = (rows.at(-1)?.index ?? 0) + 1;
  }
}

/**
 * Deletes a job with its rows. The job that it retried keeps that, so that it is not retried again.
 * @returns the job that it retried, if that is still stored
 */
export async function deleteJob(id: string): Promise<Job | undefined> {
  const tx = (await open()).transaction(['jobs', 'rows'], 'readwrite');
  const jobs = tx.objectStore('jobs');
  const markRetried = async () => {
    const { retries } = (await jobs.get(id)) ?? {};
    const job = retries === undefined ? undefined : await jobs.get(retries);
    if (!job) return undefined;
    const marked = { ...withEveryCount(job), wasRetried: true };
    await jobs.put(marked);
    return marked;
  };
  const rows = IDBKeyRange.bound([id, 0], [id, Infinity]);
  const [retried] = await Promise.all([
    markRetried(),
    jobs.delete(id),
    tx.objectStore('rows').delete(rows),
    tx.done,
  ]);
  return retried;
}
