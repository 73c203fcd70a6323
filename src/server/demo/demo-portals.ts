import { type DemoGroup, demoGroups, smallGroups } from '#server/demo/demo-groups.ts';

export interface DemoPortal {
  slug: string;
  name: string;
  description: string | null;
  profiles: number;
  groups: DemoGroup[];
}

/** Oldest first. The dashboard opens with the first one. */
export const demoPortals: readonly [DemoPortal, ...DemoPortal[]] = [
  {
    slug: 'demo',
    name: 'Demo portal',
    description: 'Two thousand invented people in forty groups.',
    profiles: 2000,
    groups: demoGroups,
  },
  {
    slug: 'demo-small',
    name: 'Harbour Studio',
    description: 'A portal of seven people.',
    profiles: 7,
    groups: smallGroups,
  },
  { slug: 'demo-empty', name: 'New portal', description: null, profiles: 0, groups: [] },
];
