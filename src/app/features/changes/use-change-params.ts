import { readChangeParams, writeChangeParams } from '#app/features/changes/change-params.ts';
import { useUrlParams } from '#app/list/use-url-params.ts';

const codec = { read: readChangeParams, write: writeChangeParams };

export function useChangeParams() {
  return useUrlParams(codec);
}
