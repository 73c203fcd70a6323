import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { oneOf, opaqueText } from '#app/lib/url-fields.ts';
import { displayFields } from '#app/profile-list/columns-and-density.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { choiceFilter, idFilter, textFilter } from '#app/table/filter-fields.ts';
import { profileStatuses } from '#contract/profile-status.ts';

/** Parameters of the list of profiles. Display settings missing from the link come from the browser's storage. */
export const profileListParams = defineListParams({
  fields: {
    search: textFilter,
    status: choiceFilter(profileStatuses),
    consumer_group_id: idFilter,
  },
  perFilter: {
    /** Whether to read all pages and search them here, instead of with the service's search. */
    read: oneOf(['all']),
  },
  display: {
    ...displayFields,
    /** The id of the selected view. */
    view: opaqueText,
  },
  defaults: { order: 'desc', size: '50' },
});

export type ListParams = typeof profileListParams.defaults;
/** The filters of a list. */
export type Filters = Pick<ListParams, 'search' | 'status' | 'consumer_group_id'>;

/** Whether the list is read as a whole to search it here, if the service is a remote one. */
export function readsAll({ read, search }: ListParams): boolean {
  return read === 'all' && search.trim() !== '';
}

/** The request for a page of the list. */
export function listInput(portal_id: string, params: ListParams): ListProfilesInput {
  return { portal_id, ...profileListParams.toRequest(params) };
}
