import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { searchString } from '#app/lib/search-string.ts';
import { displayEntries, type PartialDisplay, readDisplay } from '#app/profile-list/display.ts';
import { type Cursor, readCursor } from '#app/table/list-cursor.ts';
import { type SortOrder, sortOrders } from '#contract/sort-order.ts';
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
  order: SortOrder;
  size: PageSize;
  cursor: Cursor | undefined;
  /** The saved view that one has chosen, by its id. */
  view: string | undefined;
}

export const defaultListParams: ListParams = {
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
    order: sortOrders.find((order) => order === url.get('order')) ?? defaultListParams.order,
    size: pageSizes.find((size) => size === url.get('limit')) ?? defaultListParams.size,
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
    order: params.order === defaultListParams.order ? undefined : params.order,
    limit: params.size === defaultListParams.size ? undefined : params.size,
    ...params.cursor,
    ...displayEntries(params),
    view: params.view,
  });
}

/** Other filters, search, order or size make another list, in which the present cursor has no place. */
export function updateListParams(
  params: ListParams,
  changed: Partial<Omit<ListParams, 'cursor'>>,
): ListParams {
  return { ...params, ...changed, cursor: undefined };
}

export function withoutFilters(params: ListParams): ListParams {
  return updateListParams(params, { search: '', status: undefined, consumer_group_id: undefined });
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
