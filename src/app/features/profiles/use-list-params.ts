import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ListParams, readListParams, writeListParams } from '#app/features/profiles/list-params.ts';

interface Change {
  /** Typing replaces the history entry; everything else adds one. */
  replace?: boolean;
}

/** The list's parameters, which live in the URL and nowhere else. */
export function useListParams(): [ListParams, (params: ListParams, change?: Change) => void] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => readListParams(new URLSearchParams(search)), [search]);
  const setParams = (next: ListParams, { replace = false }: Change = {}) =>
    void navigate({ search: writeListParams(next).toString() }, { replace, preventScrollReset: replace });
  return [params, setParams];
}
