import { createAtom, useSelector } from '@tanstack/react-store';

/** A request to go from the search to the rows, once those that match are there. */
interface RowsRequest {
  search: string;
  /** Whether a single row is opened, instead of receiving the focus. */
  opensSingle: boolean;
}

const requestAtom = createAtom<RowsRequest | undefined>(undefined);

/** @param request undefined drops an earlier one */
export function requestRows(request: RowsRequest | undefined): void {
  requestAtom.set(() => request);
}

export function useRowsRequest(): RowsRequest | undefined {
  return useSelector(requestAtom);
}
