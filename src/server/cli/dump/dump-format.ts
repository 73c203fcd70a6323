import * as z from 'zod/mini';

/**
 * A dump consists of lines of JSON: the header, then `{"<table>":{<row>}}` for each row, by table and primary key, and
 * at the end `{"end":{"<table>":<rows>,…}}`. A file without that last line is incomplete.
 */
export const dumpHeader = z.object({
  format: z.literal('portal-profiles-dump'),
  version: z.literal(1),
  /** The version of the last migration that the database had run. */
  schema: z.int(),
  columns: z.record(z.string(), z.array(z.string())),
});

export const dumpEnd = z.object({ end: z.record(z.string(), z.int()) });

export type DumpHeader = z.infer<typeof dumpHeader>;

/** The file cannot be restored, or not into this database; the message is a sentence. */
export class UnusableDump extends Error {
  override readonly name = 'UnusableDump';
}

/** The number of rows that are read or written at once. */
export const batchSize = 1000;
