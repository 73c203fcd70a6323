import { profileListParams } from '#app/profile-list/list-params.ts';
import { useUrlParams } from '#app/table/use-url-params.ts';

/** The parameters of the list of profiles. */
export function useListParams() {
  return useUrlParams(profileListParams);
}
