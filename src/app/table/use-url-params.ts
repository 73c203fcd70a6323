import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';

interface ChangeOptions {
  /** Typing replaces the history entry; everything else adds one. */
  replace?: boolean;
}

type ChangeParams<Params> = (change: (params: Params) => Params, options?: ChangeOptions) => void;

/** How parameters stand in a URL. */
export interface UrlParams<Params> {
  read: (url: URLSearchParams) => Params;
  /** @returns a search string, the same for the same parameters */
  write: (params: Params) => string;
}

/**
 * Parameters that live in the URL and nowhere else.
 * @param codec the same object at every render
 */
export function useUrlParams<Params>(codec: UrlParams<Params>): [Params, ChangeParams<Params>] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => codec.read(new URLSearchParams(search)), [codec, search]);
  const changeParams: ChangeParams<Params> = (change, { replace = false } = {}) => {
    // The address bar, not the last render: of two changes in quick succession, the second must not undo the first.
    const current = codec.read(new URLSearchParams(window.location.search));
    const next = codec.write(change(current));
    if (next === codec.write(current)) return;
    void navigate({ search: next }, { replace, preventScrollReset: replace });
  };
  return [params, changeParams];
}
