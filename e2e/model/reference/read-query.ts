import { decodeCursor } from '#e2e/model/reference/model-cursor.ts';
import { isEmail, storedEmail } from '#e2e/model/reference/model-email.ts';
import type { ModelPaging } from '#e2e/model/reference/model-page.ts';

export interface ModelQuery extends ModelPaging {
  search?: string;
  email?: string[];
  consumer_group_id?: string;
  status?: string[];
}

/** What is wrong with the input: names of parameters or fields, or an invalid cursor. */
export type BadInput = { badKeys: string[] } | 'bad cursor';

type Kind = 'limit' | 'order' | 'text' | 'emails' | readonly string[];

export const paging: Record<string, Kind> = {
  limit: 'limit',
  order: 'order',
  after: 'text',
  before: 'text',
  cursor: 'text',
};

/**
 * Reads a query as the contract specifies, independently of the server's schemas.
 * @param kinds the endpoint's parameters; a list of words is a parameter that accepts several of them
 */
export function readModelQuery(
  searchParams: URLSearchParams,
  kinds: Record<string, Kind>,
): ModelQuery | BadInput {
  const values: Record<string, unknown> = {};
  const badKeys: string[] = [];
  for (const [key, kind] of Object.entries(kinds)) {
    const given = [...searchParams].filter(([name]) => name.replace(/\[\d*\]$/, '') === key);
    if (given.length === 0) continue;
    const texts = given.map(([, text]) => text);
    const plain = given.length === 1 && given[0]?.[0] === key;
    const value =
      kind === 'emails'
        ? readEmails(texts)
        : typeof kind === 'string'
          ? plain && readOne(kind, texts[0] ?? '')
          : readSeveral(kind, texts);
    if (value === false) badKeys.push(key);
    else values[key] = value;
  }
  if (badKeys.length > 0) return { badKeys };

  const { cursor, ...query } = values;
  if (typeof cursor !== 'string' || query['after'] !== undefined || query['before'] !== undefined)
    return query;
  const anchor = decodeCursor(cursor);
  return anchor ? withoutZeros({ ...query, ...anchor }) : 'bad cursor';
}

/** Replaces NUL, which the database cannot store, with the replacement character. */
function withoutZeros(query: Record<string, unknown>): Record<string, unknown> {
  const texts = Object.entries(query).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value,
  ]);
  return Object.fromEntries(texts);
}

function readOne(kind: 'limit' | 'order' | 'text', text: string): string | number | false {
  if (kind === 'text') return text.replaceAll('\0', '\ufffd');
  if (kind === 'order') return text === 'asc' || text === 'desc' ? text : false;
  const number = /^[0-9]+$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 100 ? number : false;
}

function readSeveral(words: readonly string[], texts: string[]): string[] | false {
  return texts.every((text) => words.includes(text)) ? texts : false;
}

function readEmails(texts: string[]): string[] | false {
  const emails = texts.map(storedEmail);
  return emails.every(isEmail) ? emails : false;
}
