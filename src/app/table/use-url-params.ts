import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ListParamsCodec, PageParams } from '#app/table/define-list-params.ts';

interface ChangeOptions {
  /** Replaces the history entry, as for typing, instead of adding one. */
  replace?: boolean;
}

type ChangeParams<Params> = (change: (params: Params) => Params, options?: ChangeOptions) => void;

/** Sets some parameters, and returns to the first page. */
type ChangeList<Params> = (changed: Partial<Omit<Params, 'cursor'>>, options?: ChangeOptions) => void;

/**
 * A list's parameters, which live only in the URL.
 * @param codec must be stable between renders
 */
export function useUrlParams<Params extends PageParams>(
  codec: ListParamsCodec<Params, unknown>,
): [params: Params, changeParams: ChangeParams<Params>, changeList: ChangeList<Params>] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => codec.read(new URLSearchParams(search)), [codec, search]);
  const changeParams: ChangeParams<Params> = (change, { replace = false } = {}) => {
    // Reads the address bar, not the last render: of two changes in quick succession, the second must not undo the
    // first.
    const current = codec.read(new URLSearchParams(window.location.search));
    const next = codec.write(change(current));
    if (next === codec.write(current)) return;
    void navigate({ search: next }, { replace, preventScrollReset: replace });
  };
  const changeList: ChangeList<Params> = (changed, options) =>
    changeParams((now) => codec.change(now, changed), options);
  return [params, changeParams, changeList];
}
