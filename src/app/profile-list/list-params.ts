import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { oneOf, opaqueText } from '#app/lib/url-fields.ts';
import { displayFields } from '#app/profile-list/columns-and-density.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { type Refinement, refineFields, refinementText } from '#app/profile-list/refine-params.ts';
import { choiceFilter, idFilter, textFilter } from '#app/table/filter-fields.ts';
import { profileStatuses } from '#contract/profile-status.ts';

/** Parameters of the list of profiles. Display settings missing from the link come from the browser's storage. */
export const profileListParams = defineListParams({
  fields: {
    search: textFilter,
    status: choiceFilter(profileStatuses),
    consumer_group_id: idFilter,
  },
  ownFilters: refineFields,
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
export type Filters = Pick<ListParams, 'search' | 'status' | 'consumer_group_id'> & Refinement;

/** Whether the list is filtered by what the API does not have, so that it is read and filtered here. */
export function isRefined(params: Refinement): boolean {
  return refinementText(params) !== '';
}

/** Whether the list is read as a whole: to refine it or, if the service is a remote one, to search it here. */
export function readsAll(params: ListParams): boolean {
  return isRefined(params) || (params.read === 'all' && params.search.trim() !== '');
}

/** The request for a page of the list. */
export function listInput(portal_id: string, params: ListParams): ListProfilesInput {
  return { portal_id, ...profileListParams.toRequest(params) };
}
