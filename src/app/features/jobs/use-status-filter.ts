import { useLocation, useNavigate } from 'react-router';
import { searchString } from '#app/lib/search-string.ts';
import { oneOf } from '#app/lib/url-fields.ts';

/**
 * The filter of a screen of jobs. The URL holds it, so that Back and a reload keep it.
 * @param statuses those that it can show, besides all of them
 */
export function useStatusFilter<Status extends string>(
  statuses: readonly Status[],
): [Status | 'all', (filter: Status | 'all') => void] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const filter = oneOf(statuses).read(new URLSearchParams(search).get('status')) ?? 'all';
  const setFilter = (next: Status | 'all') => {
    const status = next === 'all' ? undefined : next;
    void navigate({ search: searchString({ status }) }, { replace: true, preventScrollReset: true });
  };
  return [filter, setFilter];
}
