import * as z from 'zod/mini';
import { describeForbidden } from '#text/people-table/describe-character.ts';
import { isEmailAddress } from '#text/email-address.ts';
import { stripInvisible, trimInvisible } from '#text/invisible.ts';
import { type ParsedName, parseNameList } from '#text/name-list.ts';
import { normalizeAddress } from '#text/normalize-address.ts';
import { parseUrl } from '#text/parse-url.ts';
import { singleEntry } from '#text/pasted-entries.ts';

export const columns = ['email', 'name', 'status', 'image_url', 'groups', 'group_ids'] as const;

export type Column = (typeof columns)[number];

/** The unchecked cells of a row by column: text in CSV, any JSON value in NDJSON. */
export type Cells = Record<string, unknown>;

/** A valid row. Blank and absent cells are undefined and change nothing. */
export type ImportRow = z.infer<typeof importRow>;

/** The row is not imported; the message is the reason. */
export class RefusedRow extends Error {
  override readonly name = 'RefusedRow';
}

const text = (longest: number, clean = trimInvisible) =>
  z.string('must be text').check(
    z.overwrite(clean),
    z.maxLength(longest, `must have at most ${longest} characters`),
    z.superRefine((value, context) => {
      const character = describeForbidden(value);
      if (character) context.addIssue(`contains ${character}`);
    }),
  );

const email = z.string().check(
  z.superRefine((value, context) => {
    if (isEmailAddress(value)) return;
    const character = describeForbidden(value, /[\p{C}\p{Z}]/u);
    context.addIssue(character ? `contains ${character}` : 'is not an email address');
  }),
);

const importRow = z.strictObject({
  email: z.pipe(text(254, cleanEmail), email),
  name: z.optional(text(500)),
  status: z.optional(
    z.pipe(z.transform(cleanStatus), z.enum(['active', 'invited'], 'must be active or invited')),
  ),
  image_url: z.optional(text(2000).check(z.refine(isPicture, 'must begin with https:// or a single /'))),
  groups: z.optional(
    z.pipe(
      z.transform(parseGroupNames),
      z.array(z.custom<ParsedName>(isParsedName, 'must be text'), 'must be names separated by ;'),
    ),
  ),
  group_ids: z.optional(
    z.pipe(z.transform(splitIds), z.array(z.string('must be text'), 'must be IDs separated by ;')),
  ),
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

/** Whether a cell is absent, or has nothing that can be seen. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && trimInvisible(cell) === '');
}

/** Quotation marks, bullets and the like. An address can have them at its ends, but hardly ever does. */
const foreignMark = String.raw`(?!\p{ASCII})[\p{P}\p{S}]\ufe0f?`;
const markedEnd = new RegExp(`^${foreignMark}|${foreignMark}$`, 'u');

/**
 * Takes the address out of `mailto:…`, `Ada <…>` and `“…”`, and normalizes it. Anything else stays, so that the reason
 * can name its characters.
 */
function cleanEmail(cell: string): string {
  const email = normalizeAddress(cell);
  const isEmail = isEmailAddress(email);
  const isWrapped = markedEnd.test(email) || (!isEmail && /[<:]/.test(email));
  const written = isEmail ? email : writtenEmail(cell);
  return (isWrapped ? singleEntry(email) : undefined) ?? written;
}

/** Whether a cell has one email and nothing else, apart from what {@link cleanEmail} takes away. */
export function isEmailCell(cell: string): boolean {
  return isEmailAddress(cleanEmail(cell));
}

/** An email as it is written, without invisible characters. */
export function writtenEmail(cell: string): string {
  return stripInvisible(cell).normalize('NFC');
}

function cleanStatus(cell: unknown): unknown {
  return typeof cell === 'string' ? stripInvisible(cell).toLowerCase() : cell;
}

function parseGroupNames(cell: unknown): unknown {
  if (typeof cell === 'string') return parseNameList(cell);
  if (!Array.isArray(cell)) return cell;
  return cell.map((name: unknown) => (typeof name === 'string' ? { name } : name));
}

function isParsedName(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function splitIds(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  return cell
    .split(';')
    .map(stripInvisible)
    .filter((id) => id !== '');
}

/** Allows https and paths of the page's origin. `//host` and `/\host` are other origins. */
function isPicture(value: string): boolean {
  const own = 'https://own.invalid';
  if (value.startsWith('/')) return parseUrl(value, own)?.origin === own;
  return /^https:\/\//i.test(value) && parseUrl(value) !== undefined;
}
