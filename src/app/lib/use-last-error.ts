import { useState } from 'react';

interface Result {
  data: unknown;
  error: Error | null;
  errorUpdateCount: number;
}

/**
 * The error to show instead of data. While a failed load is retried, the query briefly clears its error; this keeps it,
 * so that the page does not flicker between error and skeleton.
 */
export function useLastError({ data, error, errorUpdateCount }: Result): Error | null {
  const [last, setLast] = useState(error);
  if (error && error !== last) setLast(error);
  return data === undefined && errorUpdateCount > 0 ? (error ?? last) : error;
}
