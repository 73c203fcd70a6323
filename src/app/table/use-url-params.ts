import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';

interface ChangeOptions {
  /** Replaces the history entry, as for typing, instead of adding one. */
  replace?: boolean;
}

type ChangeParams<Params> = (change: (params: Params) => Params, options?: ChangeOptions) => void;

/** How parameters are encoded in a URL. */
export interface UrlParams<Params> {
  read: (url: URLSearchParams) => Params;
  /** @returns a search string; equal for equal parameters */
  write: (params: Params) => string;
}

/**
 * State that lives only in the URL.
 * @param codec must be stable between renders
 */
export function useUrlParams<Params>(codec: UrlParams<Params>): [Params, ChangeParams<Params>] {
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
  return [params, changeParams];
}
