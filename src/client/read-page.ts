import { checkPage, rowsBefore } from '#client/check-page.ts';
import { isReadBackward, type ListPage, type PageInput, pageRequest } from '#client/page-request.ts';
import type { ReceivedPage } from '#contract/paging.ts';

/**
 * Reads a page of a list, also beside an item that has left the list or was deleted. Takes one request, unless the
 * answer has nothing on the side where the item was: then that is checked.
 * @param knownPages pages of the same list that were read before, in its order, and what each was read by
 */
export async function readPage<Input extends PageInput, Row extends { id: string }>(
  list: ListPage<Input, Row>,
  input: Input,
  knownPages: () => readonly (readonly [input: PageInput, page: ReceivedPage<Row>])[] = () => [],
): Promise<ReceivedPage<Row>> {
  const request = pageRequest(input);
  const isBackward = isReadBackward(input);
  const turn = isBackward ? turnPage : (page: ReceivedPage<Row>) => page;
  const page = await list(request);
  if (request.after === undefined || page.pagination.has_more_before) return turn(page);
  const known = knownPages().map(([by, read]) => ({
    page: turn(read),
    after: isReadBackward(by) === isBackward ? pageRequest(by).after : undefined,
  }));
  return turn((await checkPage(list, request, page, rowsBefore(request.after, known))).page);
}

/** The page with its rows in the opposite order. */
function turnPage<Row>({
  items,
  first_id,
  last_id,
  pagination,
  ...page
}: ReceivedPage<Row>): ReceivedPage<Row> {
  return {
    ...page,
    items: items.toReversed(),
    first_id: last_id,
    last_id: first_id,
    pagination: {
      has_more_before: pagination.has_more_after,
      has_more_after: pagination.has_more_before,
    },
  };
}
