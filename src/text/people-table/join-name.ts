import { fold } from '#text/fold.ts';
import { trimInvisible } from '#text/invisible.ts';
import { type Cells, isBlank } from '#text/people-table/validate-row.ts';

/** Columns that together are a name. */
export const nameParts = ['given_name', 'family_name'] as const;

export function isNamePart(column: unknown): boolean {
  return nameParts.some((part) => part === column);
}

/** @returns the only column of a name among columns, if it is a part of one: names would lack the rest */
export function unpairedNamePart(columns: readonly unknown[]): string | undefined {
  const [part, ...others] = [...nameParts, 'name'].filter((column) => columns.includes(column));
  return others.length === 0 && part !== 'name' ? part : undefined;
}

/** Of languages in which the family name comes first, without a blank. */
const familyFirst = /^[\p{Script_Extensions=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/**
 * Joins the cells of a given and a family name to a name. Where both are columns, a name counts
 * alone. Beside one of them, a column that is only called name, such as "Nom" beside "Prénom", has
 * the other one, unless its cell includes both.
 */
export function joinName({ given_name, family_name, ...cells }: Cells): Cells {
  if (isBlank(given_name) && isBlank(family_name)) return cells;
  const invalid = [given_name, family_name].find((part) => !isBlank(part) && typeof part !== 'string');
  const hasBoth = given_name !== undefined && family_name !== undefined;
  const name = invalid ?? nameOf(textOf(given_name), textOf(family_name), textOf(cells.name), hasBoth);
  return { ...cells, name };
}

function nameOf(given: string, family: string, name: string, hasBoth: boolean): string {
  if (name === '') return join(given, family);
  if (hasBoth || includesWords(name, given || family)) return name;
  return given === '' ? join(name, family) : join(given, name);
}

function join(given: string, family: string): string {
  if (familyFirst.test(given) && familyFirst.test(family)) return family + given;
  return `${given} ${family}`.trim();
}

function includesWords(name: string, part: string): boolean {
  const words = new Set(wordsOf(name));
  return wordsOf(part).every((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return fold(text).split(/[\s,]+/);
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? trimInvisible(cell) : '';
}
