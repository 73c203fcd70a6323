import * as z from 'zod';
import { type ParsedName, parseNameList } from '#text/name-list.ts';
import { profileStatus } from '#contract/profile.ts';

export const columns = ['email', 'name', 'status', 'image_url', 'groups', 'group_ids'] as const;

/** The unchecked cells of a row by column: text in CSV, any JSON value in NDJSON. */
export type Cells = Record<string, unknown>;

/** A valid row. Blank and absent cells are undefined and change nothing. */
export type ImportRow = z.infer<typeof importRow>;

/** The row is not imported; the message is the reason. */
export class RefusedRow extends Error {
  override readonly name = 'RefusedRow';
}

/** Control characters, lone surrogates, and the replacement character that decoders write for invalid UTF-8. */
export const unreadable = /[\p{Cc}\p{Cs}\ufffd]/u;

const text = (longest: number) =>
  z
    .string('must be text')
    .trim()
    .max(longest, `must have at most ${longest} characters`)
    .refine((value) => !unreadable.test(value), "contains characters that aren't valid text");

const importRow = z.strictObject({
  email: text(254).pipe(z.email('is not an email address')),
  name: text(500).optional(),
  status: z.preprocess(lowerCase, z.enum(profileStatus.def.entries, 'must be active or invited')).optional(),
  image_url: text(2000).refine(isPicture, 'must begin with https:// or a single /').optional(),
  groups: z
    .preprocess(
      parseGroupNames,
      z.array(z.custom<ParsedName>(isParsedName, 'must be text'), 'must be names separated by ;'),
    )
    .optional(),
  group_ids: z.string().transform(splitIds).or(z.array(z.string())).optional(),
});

/**
 * Validates a row.
 * @throws {RefusedRow} naming every invalid cell
 */
export function readRow(cells: Cells): ImportRow {
  const given = Object.fromEntries(Object.entries(cells).filter(([, cell]) => !isBlank(cell)));
  // Someone who clears the names wants no groups, even if the IDs are still there.
  if ('groups' in cells && given.groups === undefined) delete given.group_ids;
  if (given.email === undefined) throw new RefusedRow('email is missing');
  const parsed = importRow.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new RefusedRow(parsed.error.issues.map(sentence).join('; '));
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: unknown column`;
  return `${String(issue.path[0])} ${issue.message}`;
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function lowerCase(cell: unknown): unknown {
  return typeof cell === 'string' ? cell.trim().toLowerCase() : cell;
}

function parseGroupNames(cell: unknown): unknown {
  if (typeof cell === 'string') return parseNameList(cell);
  if (!Array.isArray(cell)) return cell;
  return cell.map((name: unknown) => (typeof name === 'string' ? { name } : name));
}

function isParsedName(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function splitIds(cell: string): string[] {
  return cell
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** Allows https and paths of the page's origin. `//host` and `/\host` are other origins. */
function isPicture(value: string): boolean {
  const own = 'https://own.invalid';
  if (value.startsWith('/')) return URL.canParse(value, own) && new URL(value, own).origin === own;
  return /^https:\/\//i.test(value) && URL.canParse(value);
}
