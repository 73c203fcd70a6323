import { v7, type Version7Options } from 'uuid';

const prefixes = {
  portal: 'ptl',
  profile: 'cpr',
  group: 'cgr',
  consumer: 'con',
  request: 'req',
  change: 'chg',
} as const;

/**
 * A new id. Ids made later compare greater, as text by code unit; within one process strictly so.
 * @param options a time, sequence and random bytes of one's own, for ids that must come out the same every time
 */
export function createId(kind: keyof typeof prefixes, options?: Version7Options): string {
  return `${prefixes[kind]}_${v7(options).replaceAll('-', '')}`;
}
