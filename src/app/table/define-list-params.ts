import { searchString } from '#app/lib/search-string.ts';
import {
  type FieldValues,
  mapFields,
  readFields,
  type UrlField,
  type UrlFields,
  writeFields,
} from '#app/lib/url-fields.ts';
import { type Cursor, readCursor } from '#app/table/list-cursor.ts';
import { type SortOrder, sortOrders } from '#contract/sort-order.ts';

export const pageSizes = ['20', '50', '100'] as const;
export type PageSize = (typeof pageSizes)[number];

/** What the parameters of every list have. */
export interface PageParams {
  order: SortOrder;
  size: PageSize;
  /** Undefined on the first page. */
  cursor: Cursor | undefined;
}

/** A field that narrows the list: the request has it too, under the same name. */
export interface FilterField<Value, Sent> extends UrlField<Value> {
  toRequest(value: Value): Sent;
}

type FilterFields = Record<string, FilterField<unknown, unknown>>;

type SentFields<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends { toRequest(value: never): infer Sent } ? Sent : never;
};

/** What the request of every list has. */
interface PageRequest {
  order: SortOrder;
  limit: number;
  after?: string;
  before?: string;
}

interface Definition<Fields, Display> {
  /** What narrows the list. Order, page size and cursor are in every list. */
  fields: Fields;
  /** Parameters of the page alone, which no request has. */
  display: Display;
  /** The order and page size that the URL leaves out. */
  defaults: Pick<PageParams, 'order' | 'size'>;
}

/**
 * The one codec between a list's URL and its request. A codec with more parameters can be used where those of every list are
 * enough: it brings its own through unchanged.
 */
export interface ListParamsCodec<Params extends PageParams, Request> {
  /** The list whose URL has no parameters. */
  defaults: Params;
  /** Whatever means nothing is read as if the URL did not have it. */
  read(url: URLSearchParams): Params;
  /** @returns a search string without defaults, so that equal lists have equal links */
  write(params: Params): string;
  /** Other filters, order or size make another list, in which the present cursor has no place. */
  change(params: Params, changed: Partial<Omit<Params, 'cursor'>>): Params;
  isFiltered(params: Params): boolean;
  withoutFilters(params: Params): Params;
  toRequest(params: Params): Request;
}

/**
 * Defines the parameters of a list page. This needs no React: the boot script asks for the first page by the same codec as
 * the page itself.
 */
export function defineListParams<Fields extends FilterFields, Display extends UrlFields>({
  fields,
  display,
  defaults,
}: Definition<Fields, Display>): ListParamsCodec<
  PageParams & FieldValues<Fields> & FieldValues<Display>,
  SentFields<Fields> & PageRequest
> {
  const nothing = new URLSearchParams();
  const read = (url: URLSearchParams) => ({
    order: sortOrders.find((order) => order === url.get('order')) ?? defaults.order,
    size: pageSizes.find((size) => size === url.get('limit')) ?? defaults.size,
    cursor: readCursor(url),
    ...readFields(fields, url),
    ...readFields(display, url),
  });
  return {
    defaults: read(nothing),
    read,
    write: (params) =>
      searchString({
        ...writeFields(fields, params),
        order: params.order === defaults.order ? undefined : params.order,
        limit: params.size === defaults.size ? undefined : params.size,
        ...params.cursor,
        ...writeFields(display, params),
      }),
    change: (params, changed) => ({ ...params, ...changed, cursor: undefined }),
    isFiltered: (params) => Object.values(writeFields(fields, params)).some((text) => text !== undefined),
    withoutFilters: (params) => ({ ...params, ...readFields(fields, nothing), cursor: undefined }),
    toRequest: (params) => ({
      // The fields are the proof of which name has which type.
      ...(mapFields(fields, (field, name) => field.toRequest(params[name])) as SentFields<Fields>),
      order: params.order,
      limit: Number(params.size),
      ...params.cursor,
    }),
  };
}
