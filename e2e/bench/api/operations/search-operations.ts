import { needles } from '#e2e/bench/api/filling/needles.ts';
import { pagePath } from '#e2e/bench/api/operations/list-operations.ts';
import type { Operation } from '#e2e/bench/api/operations/operation.ts';
import type { Sample } from '#e2e/bench/api/operations/sample.ts';

/** Searches by length and rarity of the text, alone and with filters. */
export function searchOperations({ portal, profiles, groups }: Sample): Operation[] {
  const search = (name: string, texts: string[], query: Record<string, string> = {}): Operation => ({
    kind: 'search',
    name: `search ${name}`,
    requests: texts.map((text) => ({ path: pagePath(portal, { search: text, ...query }) })),
  });
  const some = profiles.filter((_, index) => index % 20 === 0);
  const lengths = [
    ['one letter', needles.oneLetter],
    ['two letters', needles.twoLetters],
    ['three letters', needles.threeLetters],
  ] as const;
  const [dense = ''] = groups.dense;
  const [sparse = ''] = groups.sparse;
  const { cyrillic, chinese } = needles;

  return [
    ...lengths.flatMap(([length, { common, rare, none }]) => [
      search(`${length}, common`, common),
      search(`${length}, rare`, rare),
      search(`${length}, none`, none),
    ]),
    search('whole name', needles.wholeNames),
    search('two names that rarely meet', needles.rarelyMeet),
    search('rare name', needles.rareName),
    search('name nobody has', needles.nobody),
    search(
      'whole email',
      some.map(({ email }) => email),
    ),
    search(
      'whole consumer id',
      some.map(({ consumer_id }) => consumer_id),
    ),
    search(
      'whole profile id',
      some.map(({ id }) => id),
    ),
    search('Cyrillic, one letter', cyrillic.one),
    search('Cyrillic, several', cyrillic.several),
    search('Chinese, one letter', chinese.one),
    search('Chinese, several', chinese.several),
    search('Chinese, rare', chinese.rare),
    search('common + invited', needles.threeLetters.common, { status: 'invited' }),
    search('rare + invited', needles.rareName, { status: 'invited' }),
    search('common + group 0.1 %', needles.threeLetters.common, { consumer_group_id: sparse }),
    search('rare + group 0.1 %', needles.rareName, { consumer_group_id: sparse }),
    search('rare + group 90 %', needles.rareName, { consumer_group_id: dense }),
    search('none + group 90 %', needles.nobody, { consumer_group_id: dense }),
  ];
}
