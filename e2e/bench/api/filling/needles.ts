import type { InventedName } from '#e2e/bench/api/filling/invent-name.ts';

/** Names of so few people, whatever the size of the database, that a search for them has to scan everything. */
const planted: (InventedName & { people: number })[] = [
  { people: 5, name: 'Xylia Quozwick', mailbox: 'xylia.quozwick' },
  { people: 3, name: 'Ան Brandt', mailbox: 'an.brandt' },
  { people: 3, name: 'Aqxel Brandt', mailbox: 'axel.brandt' },
  { people: 3, name: 'Anna Chloe', mailbox: 'anna' },
  { people: 3, name: 'Anders Anders', mailbox: 'anders' },
  { people: 3, name: '欧阳彧', mailbox: 'yu' },
];

/** @returns the planted names by the 0-based position of the profiles that get them */
export function plantNeedles(profiles: number): Map<number, InventedName> {
  const places = new Map<number, InventedName>();
  for (const [row, { people, name, mailbox }] of planted.entries()) {
    for (let person = 0; person < people; person++) {
      const middle = Math.floor(((person + 0.5) / people) * profiles);
      places.set(middle + row, { name, mailbox });
    }
  }
  return places;
}

/** Search texts by how many profiles match. Generated names, domains and ids contain only the common ones. */
export const needles = {
  oneLetter: { common: ['a', 'e', 'n'], rare: ['ա'], none: ['ჟ'] },
  twoLetters: { common: ['an', 'er', 'mi'], rare: ['qx'], none: ['qj', 'zx'] },
  threeLetters: { common: ['ann', 'son', 'mar'], rare: ['ozw'], none: ['xqz', 'jqk'] },
  wholeNames: ['emma wilson', 'noah brown', 'olivia garcia', 'liam davis', 'henry moore', 'lucas hill'],
  rarelyMeet: ['anna chloe', 'anders anders'],
  rareName: ['quozwick'],
  nobody: ['marigold thistlewood', 'nobody-has-this'],
  cyrillic: { one: ['ж', 'а'], several: ['жанна', 'иванова', 'анна к'] },
  chinese: { one: ['王', '伟'], several: ['王伟', '子涵'], rare: ['彧', '欧阳彧'] },
};
