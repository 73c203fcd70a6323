import { readListParams, writeListParams } from '#app/profile-list/list-params.ts';
import { useUrlParams } from '#app/table/use-url-params.ts';

const codec = { read: readListParams, write: writeListParams };

/** The list's parameters. */
export function useListParams() {
  return useUrlParams(codec);
}
