import * as z from 'zod/mini';

/**
 * A dump is lines of JSON: the header, then `{"<table>":{<row>}}` for each row, table by table and by primary key, then
 * `{"end":{"<table>":<rows>,…}}`, without which the file is not whole.
 */
export const dumpHeader = z.object({
  format: z.literal('portal-profiles-dump'),
  version: z.literal(1),
  /** How many migrations the database had seen. */
  schema: z.int(),
  columns: z.record(z.string(), z.array(z.string())),
});

export const dumpEnd = z.object({ end: z.record(z.string(), z.int()) });

export type DumpHeader = z.infer<typeof dumpHeader>;

/** A file that cannot be restored, or not here; the message is a sentence. */
export class UnusableDump extends Error {
  override readonly name = 'UnusableDump';
}

/** How many rows are read or written at once. */
export const batchSize = 1000;
