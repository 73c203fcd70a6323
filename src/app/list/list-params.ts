import type { ListProfilesInput } from '#app/api/profiles.ts';
import { searchString } from '#app/lib/search-string.ts';
import { displayEntries, type PartialDisplay, readDisplay } from '#app/list/display.ts';
import { type Cursor, readCursor } from '#app/table/cursor.ts';
import { type Order, orders } from '#contract/order.ts';
import { type ProfileStatus, profileStatuses } from '#contract/profile-status.ts';

export const pageSizes = ['20', '50', '100'] as const;
export type PageSize = (typeof pageSizes)[number];

/** What a list is narrowed by. */
export interface Filters {
  search: string;
  status: ProfileStatus | undefined;
  consumer_group_id: string | undefined;
}

/** The display is what the link says of it; what it leaves out, the browser decides. */
export interface ListParams extends Filters, PartialDisplay {
  order: Order;
  size: PageSize;
  cursor: Cursor | undefined;
  /** The saved view that one has chosen, by its id. */
  view: string | undefined;
}

export const defaults: ListParams = {
  search: '',
  status: undefined,
  consumer_group_id: undefined,
  order: 'desc',
  size: '50',
  cursor: undefined,
  columns: undefined,
  density: undefined,
  view: undefined,
};

/** The list as the URL describes it. Whatever the URL has that means nothing falls back to the default. */
export function readListParams(url: URLSearchParams): ListParams {
  const search = url.get('search') ?? '';
  return {
    search: search.trim() ? search : '',
    status: profileStatuses.find((status) => status === url.get('status')),
    consumer_group_id: url.get('consumer_group_id') || undefined,
    order: orders.find((order) => order === url.get('order')) ?? defaults.order,
    size: pageSizes.find((size) => size === url.get('limit')) ?? defaults.size,
    cursor: readCursor(url),
    ...readDisplay(url),
    view: url.get('view') || undefined,
  };
}

/**
 * The URL's search string that describes the list. What is as by default is left out, so that equal lists have equal links.
 */
export function writeListParams(params: ListParams): string {
  return searchString({
    search: params.search.trim() ? params.search : undefined,
    status: params.status,
    consumer_group_id: params.consumer_group_id,
    order: params.order === defaults.order ? undefined : params.order,
    limit: params.size === defaults.size ? undefined : params.size,
    ...params.cursor,
    ...displayEntries(params),
    view: params.view,
  });
}

/** Other filters, search, order or size make another list, in which the present cursor has no place. */
export function changeList(params: ListParams, change: Partial<Omit<ListParams, 'cursor'>>): ListParams {
  return { ...params, ...change, cursor: undefined };
}

export function withoutFilters(params: ListParams): ListParams {
  return changeList(params, { search: '', status: undefined, consumer_group_id: undefined });
}

export function isFiltered({ search, status, consumer_group_id }: Filters): boolean {
  return Boolean(search || status || consumer_group_id);
}

/** What the API is asked for. */
export function listInput(portal_id: string, params: ListParams): ListProfilesInput {
  return {
    portal_id,
    limit: Number(params.size),
    order: params.order,
    search: params.search.trim() || undefined,
    status: params.status && [params.status],
    consumer_group_id: params.consumer_group_id,
    ...params.cursor,
  };
}
