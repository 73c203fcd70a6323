import { v7, type Version7Options } from 'uuid';

const prefixes = {
  portal: 'ptl',
  profile: 'cpr',
  group: 'cgr',
  consumer: 'con',
  invite: 'civ',
  request: 'req',
  change: 'chg',
} as const;

/**
 * Creates an ID. IDs sort by creation time as text, in code unit order; within one process, strictly.
 * @param options a fixed time, sequence and random bytes, for reproducible IDs
 */
export function createId(kind: keyof typeof prefixes, options?: Version7Options): string {
  return `${prefixes[kind]}_${v7(options).replaceAll('-', '')}`;
}
