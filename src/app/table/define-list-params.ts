import { searchString } from '#app/lib/search-string.ts';
import {
  type FieldValues,
  mapFields,
  readFields,
  type UrlField,
  type UrlFields,
  writeFields,
} from '#app/lib/url-fields.ts';
import { type Cursor, readCursor, writeCursor } from '#client/list-cursor.ts';
import { type SortOrder, sortOrders } from '#contract/sort-order.ts';

export const pageSizes = ['20', '50', '100'] as const;
type PageSize = (typeof pageSizes)[number];

/** Parameters that every list has. */
export interface PageParams {
  order: SortOrder;
  size: PageSize;
  /** Undefined on the first page. */
  cursor: Cursor | undefined;
}

/** A filter of the list; the request has a parameter of the same name. */
export interface FilterField<Value, Sent> extends UrlField<Value> {
  toRequest(value: Value): Sent;
}

type FilterFields = Record<string, FilterField<unknown, unknown>>;

type SentFields<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends { toRequest(value: never): infer Sent } ? Sent : never;
};

/** Request parameters that every list has. */
interface PageRequest {
  order: SortOrder;
  limit: number;
  after?: string;
  before?: string;
}

interface Definition<Fields, Display, PerFilter, OwnFilters> {
  /** The filters. Order, page size and cursor are part of every list. */
  fields: Fields;
  /** Filters that the page applies to the rows it reads. They are not part of the request. */
  ownFilters: OwnFilters;
  /** Parameters that hold until a filter changes, and are not part of the request. */
  perFilter: PerFilter;
  /** Display parameters, which are not part of the request. */
  display: Display;
  /** The defaults of order and page size, which the URL omits. */
  defaults: Pick<PageParams, 'order' | 'size'>;
}

/**
 * The codec between a list's URL and its request. A codec with additional parameters can be passed where only the
 * common ones are needed: it preserves its own.
 */
export interface ListParamsCodec<Params extends PageParams, Request> {
  /** The parameters of a URL without any. */
  defaults: Params;
  /** Reads an invalid parameter as if it were missing. */
  read(url: URLSearchParams): Params;
  /** @returns a search string without defaults, so that equal lists have equal links */
  write(params: Params): string;
  /**
   * Resets the cursor: it is meaningless with other filters, another order or another page size. Other filters also
   * reset the parameters that hold until then.
   */
  change(params: Params, changed: Partial<Omit<Params, 'cursor'>>): Params;
  /** The filters as a text, equal for equal ones; empty without filters. */
  filtersOf(params: Params): string;
  isFiltered(params: Params): boolean;
  withoutFilters(params: Params): Params;
  toRequest(params: Params): Request;
}

/**
 * Defines the parameters of a list page. Free of React, so that the boot script can request the first page through the
 * same codec as the page.
 */
export function defineListParams<
  Fields extends FilterFields,
  Display extends UrlFields,
  PerFilter extends UrlFields,
  OwnFilters extends UrlFields,
>({
  fields,
  ownFilters,
  perFilter,
  display,
  defaults,
}: Definition<Fields, Display, PerFilter, OwnFilters>): ListParamsCodec<
  PageParams & FieldValues<Fields & OwnFilters> & FieldValues<PerFilter> & FieldValues<Display>,
  SentFields<Fields> & PageRequest
> {
  const filters = { ...fields, ...ownFilters };
  const nothing = new URLSearchParams();
  const read = (url: URLSearchParams) => ({
    order: sortOrders.find((order) => order === url.get('order')) ?? defaults.order,
    size: pageSizes.find((size) => size === url.get('limit')) ?? defaults.size,
    cursor: readCursor(url),
    ...readFields(filters, url),
    ...readFields(perFilter, url),
    ...readFields(display, url),
  });
  const withoutPerFilter = readFields(perFilter, nothing);
  const filtersOf = (params: FieldValues<Fields & OwnFilters>) => searchString(writeFields(filters, params));
  return {
    defaults: read(nothing),
    read,
    write: (params) =>
      searchString({
        ...writeFields(filters, params),
        order: params.order === defaults.order ? undefined : params.order,
        limit: params.size === defaults.size ? undefined : params.size,
        ...writeCursor(params.cursor),
        ...writeFields(perFilter, params),
        ...writeFields(display, params),
      }),
    change: (params, changed) => {
      const next = { ...params, ...changed, cursor: undefined };
      return filtersOf(next) === filtersOf(params) ? next : { ...next, ...withoutPerFilter };
    },
    filtersOf,
    isFiltered: (params) => filtersOf(params) !== '',
    withoutFilters: (params) => ({
      ...params,
      ...readFields(filters, nothing),
      ...withoutPerFilter,
      cursor: undefined,
    }),
    toRequest: (params) => ({
      // The fields determine the type of each name.
      ...(mapFields(fields, (field, name) => field.toRequest(params[name])) as SentFields<Fields>),
      order: params.order,
      limit: Number(params.size),
      ...params.cursor,
    }),
  };
}
