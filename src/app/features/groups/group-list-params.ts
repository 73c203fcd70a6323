import type { ListGroupsInput } from '#app/api/group-list-query.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { choiceFilter, textFilter } from '#app/table/filter-fields.ts';

/** The URL parameters of the list of groups. Without a status, the service lists the active ones. */
export const groupListParams = defineListParams({
  fields: { search: textFilter, status: choiceFilter(['archived'] as const) },
  ownFilters: {},
  perFilter: {},
  display: {},
  defaults: { order: 'desc', size: '50' },
});

/** The input of the request for a page of the list. */
export function groupListInput(portal_id: string, params: typeof groupListParams.defaults): ListGroupsInput {
  return { portal_id, ...groupListParams.toRequest(params) };
}
