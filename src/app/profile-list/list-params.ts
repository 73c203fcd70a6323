import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { opaqueText } from '#app/lib/url-fields.ts';
import { displayFields } from '#app/profile-list/display.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { choiceFilter, idFilter, textFilter } from '#app/table/filter-fields.ts';
import { profileStatuses } from '#contract/profile-status.ts';

/** The list of profiles. Of the display it has what the link says; what that leaves out, the browser decides. */
export const profileListParams = defineListParams({
  fields: {
    search: textFilter,
    status: choiceFilter(profileStatuses),
    consumer_group_id: idFilter,
  },
  display: {
    ...displayFields,
    /** The selected view, by its id. */
    view: opaqueText,
  },
  defaults: { order: 'desc', size: '50' },
});

export type ListParams = typeof profileListParams.defaults;
/** What a list is narrowed by. */
export type Filters = Pick<ListParams, 'search' | 'status' | 'consumer_group_id'>;

/** What the API is asked for. */
export function listInput(portal_id: string, params: ListParams): ListProfilesInput {
  return { portal_id, ...profileListParams.toRequest(params) };
}
