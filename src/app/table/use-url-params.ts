import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';

interface UpdateOptions {
  /** Typing replaces the history entry; everything else adds one. */
  replace?: boolean;
}

type UpdateParams<Params> = (update: (params: Params) => Params, options?: UpdateOptions) => void;

/** How parameters stand in a URL. */
export interface UrlParamsCodec<Params> {
  read: (url: URLSearchParams) => Params;
  /** @returns a search string, the same for the same parameters */
  write: (params: Params) => string;
}

/**
 * Parameters that live in the URL and nowhere else.
 * @param codec the same object at every render
 */
export function useUrlParams<Params>(codec: UrlParamsCodec<Params>): [Params, UpdateParams<Params>] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => codec.read(new URLSearchParams(search)), [codec, search]);
  const updateParams: UpdateParams<Params> = (update, { replace = false } = {}) => {
    // The address bar, not the last render: of two changes in quick succession, the second must not undo the first.
    const current = codec.read(new URLSearchParams(window.location.search));
    const next = codec.write(update(current));
    if (next === codec.write(current)) return;
    void navigate({ search: next }, { replace, preventScrollReset: replace });
  };
  return [params, updateParams];
}
