import { parseArgs, type ParseArgsConfig } from 'node:util';
import * as z from 'zod';
import {
  flawlessService,
  juneService,
  newestService,
  type ServiceSettings,
} from '#e2e/support/simulated-service/service-settings.ts';

export interface ServiceOptions {
  settings: ServiceSettings;
  /** 0 for a free one. */
  port: number;
  help: boolean;
}

type Flag = keyof {
  [Key in keyof ServiceSettings as ServiceSettings[Key] extends boolean ? Key : never]: true;
};

const shapes = { newest: newestService, june: juneService, flawless: flawlessService };

/** The settings that are either on or off, with what each means when it is on. */
const flags: Record<Flag, string> = {
  skipsRows: 'anchors that have left the filtered list skip rows',
  forgetsDeleted: 'an anchor that was deleted names no row: its page is empty',
  clearsIsDefault: 'PATCH without is_default clears the flag',
  keepsSsoGroupIds: 'groups have sso_group_ids',
  managesEveryoneGroup: 'the oldest default group is managed by the service',
  hasStrictEmails: 'only plain ASCII emails are taken',
  deletesProfiles: 'profiles can be deleted',
  filtersByEmail: 'profiles and invites can be filtered by email',
  searchesPortals: 'portals can be searched',
  sendsMoreFields: 'answers have fields that the contract does not name',
  createsWithoutGroups: 'a created profile is answered with groups: []',
  reversesGroups: 'the groups of a profile are in the opposite order',
  ignoresGroupChanges: 'groups are neither assigned nor unassigned, without a word',
  sendsGroups: 'profiles have groups',
  sendsContactDetails: 'profiles have an email and a picture; otherwise both are null',
  sendsKnownValues: 'statuses and assigned_via are those of the contract',
  sendsHints: 'errors have a hint',
  hasPortalsPlan: 'the plan of the organization has portals; otherwise everything is 403',
};
const flagNames = Object.keys(flags) as Flag[]; // Object.keys widens to string

const nameOf = (flag: Flag) => flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const usage = `Usage: npm run simulated-service [-- option …]

  --port 4000                  the port; default: a free one
  --shape newest|june|flawless where the other options start; default: newest
  --search whole-words|complete|away
  --max-hits 100               the most hits of a search, of all portals together
  --index-lag 2000             milliseconds until the search has what was written
  --rate-limit 100/60          requests per seconds; default: 5000/600
  --rate-limit-reset epoch|from-now
  --missing-scope scope        such as instance.portal.access:write; may be repeated

Each of these can be switched on, or off with --no- before its name:

${flagNames.map((flag) => `  --${nameOf(flag).padEnd(27)}${flags[flag]}`).join('\n')}
`;

const wholeNumber = z.string().regex(/^\d+$/).transform(Number);
const schema = z.object({
  help: z.boolean().default(false),
  port: wholeNumber.default(0),
  shape: z.enum(['newest', 'june', 'flawless']).default('newest'),
  search: z.enum(['complete', 'whole-words', 'away']).optional(),
  'max-hits': wholeNumber.optional(),
  'index-lag': wholeNumber.optional(),
  'rate-limit': z
    .string()
    .regex(/^\d+\/\d+$/)
    .optional(),
  'rate-limit-reset': z.enum(['epoch', 'from-now']).optional(),
  'missing-scope': z.array(z.string()).default([]),
});

const text = { type: 'string' } as const;
const options: NonNullable<ParseArgsConfig['options']> = {
  ...Object.fromEntries(flagNames.map((flag) => [nameOf(flag), { type: 'boolean' }])),
  ...Object.fromEntries(Object.keys(schema.shape).map((name) => [name, text])),
  help: { type: 'boolean' },
  'missing-scope': { ...text, multiple: true },
};

/**
 * Reads the arguments of `npm run simulated-service`.
 * @throws {Error} if one is unknown or makes no sense
 */
export function readServiceOptions(args: string[]): ServiceOptions {
  const { values } = parseArgs({ args, options, allowNegative: true });
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new Error(`--${parsed.error.issues[0]?.path.join('.')} has a wrong value.`);
  const { help, port, shape, search, ...given } = parsed.data;
  const settings = shapes[shape]();
  if (search) settings.search = search === 'whole-words' ? 'whole words' : search;
  settings.maxHits = given['max-hits'] ?? settings.maxHits;
  settings.indexLag = given['index-lag'] ?? settings.indexLag;
  settings.missingScopes = given['missing-scope'];
  for (const flag of flagNames) {
    const value = values[nameOf(flag)];
    if (typeof value === 'boolean') settings[flag] = value;
  }
  const [requests = 5000, seconds = 600] = given['rate-limit']?.split('/').map(Number) ?? [];
  const reset = given['rate-limit-reset'] === 'from-now' ? 'from now' : 'epoch';
  if (settings.rateLimit || given['rate-limit']) settings.rateLimit = { requests, seconds, reset };
  return { settings, port, help };
}
