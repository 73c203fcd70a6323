import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ListParams, readListParams, writeListParams } from '#app/list/list-params.ts';

interface ChangeOptions {
  /** Typing replaces the history entry; everything else adds one. */
  replace?: boolean;
}

type ChangeParams = (change: (params: ListParams) => ListParams, options?: ChangeOptions) => void;

/** The list's parameters, which live in the URL and nowhere else. */
export function useListParams(): [ListParams, ChangeParams] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => readListParams(new URLSearchParams(search)), [search]);
  const changeParams: ChangeParams = (change, { replace = false } = {}) => {
    // The address bar, not the last render: of two changes in quick succession, the second must not undo the first.
    const current = readListParams(new URLSearchParams(window.location.search));
    const next = writeListParams(change(current));
    if (next === writeListParams(current)) return;
    void navigate({ search: next }, { replace, preventScrollReset: replace });
  };
  return [params, changeParams];
}
