import type { ReceivedPage } from '#contract/paging.ts';
import type { SortOrder } from '#contract/sort-order.ts';

/** The parameters of a list that say which page is read. */
export interface PageInput {
  limit?: number | undefined;
  order?: SortOrder | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

/** Sends a request for a page of a list. */
export type ListPage<Input, Row> = (input: Input) => Promise<ReceivedPage<Row>>;

/**
 * The request that reads a page. A page before an item is the page after that item in the opposite order: the service
 * always answers `after` with the right rows, but skips some where the item of `before` has left the list
 * (docs/contract.md, list envelope). The answer is in the order of the request.
 */
export function pageRequest<Input extends PageInput>(input: Input): Input {
  const { order, after, before } = input;
  return isReadBackward(input)
    ? { ...input, order: oppositeOrder(order), after: before || undefined, before: undefined }
    : { ...input, after: after || undefined, before: undefined };
}

/** Whether a page is read in the opposite order. */
export function isReadBackward({ after, before }: PageInput): boolean {
  return !after && before !== undefined;
}

export function oppositeOrder(order: SortOrder = 'asc'): SortOrder {
  return order === 'asc' ? 'desc' : 'asc';
}
