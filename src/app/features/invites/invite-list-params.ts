import type { ListInvitesInput } from '#app/api/invite-queries.ts';
import { defineListParams } from '#app/table/define-list-params.ts';
import { choiceFilter, textFilter } from '#app/table/filter-fields.ts';
import { inviteStatus } from '#contract/invite.ts';

/** The URL parameters of the list of invites. */
export const inviteListParams = defineListParams({
  fields: { search: textFilter, status: choiceFilter(inviteStatus.options) },
  ownFilters: {},
  perFilter: {},
  display: {},
  defaults: { order: 'desc', size: '50' },
});

/** The input of the request for a page of the list. */
export function inviteListInput(
  portal_id: string,
  params: typeof inviteListParams.defaults,
): ListInvitesInput {
  return { portal_id, ...inviteListParams.toRequest(params) };
}
