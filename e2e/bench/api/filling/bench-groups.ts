export type GroupRole = 'default' | 'dense' | 'sparse' | 'sso' | 'empty' | 'ordinary';

export interface BenchGroup {
  /** What a filter by this group measures. */
  role: GroupRole;
  name: string;
  ssoGroupId: string | null;
  /**
   * The share of profiles, 0 to 1, that are in the group: by SSO if it has an SSO group id, else manually.
   * Ordinary groups: see population.
   */
  share: number;
}

const count = 200;
const kinds = ['Team', 'Project', 'Region', 'Plan', 'Office', 'Course'];

const special: BenchGroup[] = [
  { role: 'default', name: 'Everyone', ssoGroupId: null, share: 0 },
  { role: 'dense', name: 'Staff', ssoGroupId: null, share: 0.9 },
  ...[1, 2, 3, 4, 5].map((number) => byHand('sparse', `Pilot ${number}`, 0.001)),
  { role: 'empty', name: 'Nobody yet', ssoGroupId: null, share: 0 },
  ...[0.01, 0.05, 0.005, 0.02].map(throughSso),
];

export const benchGroups: BenchGroup[] = [
  ...special,
  ...Array.from({ length: count - special.length }, (_, index) =>
    byHand('ordinary', `${kinds[index % kinds.length]} ${index + 1}`, 0),
  ),
];

function byHand(role: GroupRole, name: string, share: number): BenchGroup {
  return { role, name, ssoGroupId: null, share };
}

function throughSso(share: number): BenchGroup {
  return { role: 'sso', name: `Directory ${share * 100} %`, ssoGroupId: `directory-${share * 1000}`, share };
}
