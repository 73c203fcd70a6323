import * as fc from 'fast-check';
import { at } from '#e2e/model/requests/entity-reference.ts';
import { unusualTexts } from '#e2e/model/support/unusual-texts.ts';
import type { ModelPortal } from '#e2e/model/reference/model-state.ts';

/** A search text: often a part of the data, spelled as a person might spell it. */
export interface Needle {
  from: 'profile' | 'group' | 'text';
  nth: number;
  field: number;
  start: number;
  length: number;
  spelling: (typeof spellings)[number];
  text: string;
}

const spellings = [
  'as it is',
  'upper',
  'lower',
  'no accents',
  'apart',
  'together',
  'blanks around',
  'other signs',
  'other order',
] as const;
const shortLengths = fc.integer({ min: 1, max: 4 });
const lengths = fc.integer({ min: 1, max: 30 });

const text = fc.oneof(
  fc.constantFrom(
    ...unusualTexts,
    '',
    ' ',
    '\t',
    'a',
    'e',
    '@',
    '.',
    '-',
    'example',
    '.com',
    'zzz',
    '\0',
    'a\nb',
    '\u0301',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'aeinrs.@1'.split('')), minLength: 1, maxLength: 3 }),
  fc.tuple(fc.constantFrom(...unusualTexts), fc.constantFrom(...unusualTexts)).map((pair) => pair.join(' ')),
);

/** @param from the kind of data to take parts of */
export function needle(from: 'profile' | 'group'): fc.Arbitrary<Needle> {
  return fc.record({
    from: fc.constantFrom(from, from, from, 'text'),
    nth: fc.nat({ max: 10_000 }),
    field: fc.nat({ max: 11 }),
    start: fc.nat({ max: 30_000 }),
    length: fc.oneof(shortLengths, lengths),
    spelling: fc.constantFrom(...spellings),
    text,
  });
}

export function needleText(needle: Needle, portal: ModelPortal | undefined): string {
  const source = portal && fieldOf(needle, portal);
  if (source === undefined) return needle.text;
  const start = Math.min(needle.start % (source.length + 1), Math.max(0, source.length - 1));
  return respell(source.slice(start, start + needle.length), needle.spelling);
}

function fieldOf({ from, nth, field }: Needle, { profiles, groups }: ModelPortal): string | undefined {
  if (from === 'profile') {
    const profile = at(profiles, nth);
    if (!profile) return undefined;
    const { id, name, email, consumer_id, personal_group_id } = profile;
    const across = `${name} ${email}`;
    return [
      name,
      name,
      name,
      name,
      email,
      email,
      email,
      consumer_id,
      consumer_id,
      across,
      id,
      personal_group_id,
    ][field];
  }
  const group = from === 'group' ? at(groups, nth) : undefined;
  return (
    group && at([group.name, group.name, group.description ?? '', group.id, ...group.sso_group_ids], field)
  );
}

function respell(text: string, spelling: Needle['spelling']): string {
  switch (spelling) {
    case 'upper':
      return text.toUpperCase();
    case 'lower':
      return text.toLowerCase();
    case 'no accents':
      return text.normalize('NFKD').replace(/\p{M}/gu, '');
    case 'apart':
      return text.normalize('NFD');
    case 'together':
      return text.normalize('NFKC');
    case 'blanks around':
      return ` \t${text}\u00a0 `;
    case 'other signs':
      return text.replaceAll("'", '’').replaceAll('-', '\u2011').replaceAll(' ', '\u202f\u200b ');
    case 'other order':
      return text.split(' ').toReversed().join(' ');
    default:
      return text;
  }
}
