import * as z from 'zod/mini';
import { sortOrders } from '#contract/sort-order.ts';

export const maxLimit = 100;

/** An integer from 1 to 100, in digits only: the contract rejects `1e1` and ` 5`. */
const limit = z.codec(z.string().check(z.regex(/^\d+$/)), z.int().check(z.minimum(1), z.maximum(maxLimit)), {
  decode: (text) => Number(text),
  encode: (number) => String(number),
});

export const paging = {
  limit: z.optional(limit),
  order: z.optional(z.enum(sortOrders)),
  after: z.optional(z.string()),
  before: z.optional(z.string()),
  cursor: z.optional(z.string()),
};

const pagination = z.object({ has_more_before: z.boolean(), has_more_after: z.boolean() });

/**
 * The list envelope that our own server returns.
 * @param item the schema of one item
 */
export function pageOf<Item extends z.core.$ZodType>(item: Item) {
  return z.object({ object: z.literal('list'), items: z.array(item), pagination });
}

const anyItem = z.looseObject({ id: z.optional(z.string()) });

/**
 * The list envelope that a client accepts. A row that does not parse is skipped and counted in `unreadable`, so that
 * one bad row never fails a page. `first_id` and `last_id` include such rows, so that paging continues past them.
 * @param item the tolerant schema of one item
 */
export function receivedPageOf<Item extends z.core.$ZodType>(item: Item) {
  return z.pipe(
    z.object({ items: z.array(z.unknown()), pagination }),
    z.transform((page) => {
      const parsed = page.items.map((row) => z.safeParse(item, row));
      const items = parsed.flatMap((row) => (row.success ? [row.data] : []));
      const ids = page.items.flatMap((row) => anyItem.safeParse(row).data?.id ?? []);
      return {
        items,
        unreadable: page.items.length - items.length,
        first_id: ids.at(0),
        last_id: ids.at(-1),
        pagination: page.pagination,
      };
    }),
  );
}

export interface ReceivedPage<Item> {
  items: Item[];
  /** Rows of the response that do not match the contract. */
  unreadable: number;
  first_id: string | undefined;
  last_id: string | undefined;
  pagination: { has_more_before: boolean; has_more_after: boolean };
}
