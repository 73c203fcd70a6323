import { nameLists } from '#e2e/bench/api/filling/name-lists.ts';
import type { SeededRandom } from '#server/testing.ts';

export interface InventedName {
  name: string;
  /** The local part of the email address, without any number. */
  mailbox: string;
}

const drawnByWeight = nameLists.flatMap((list) => Array.from({ length: list.weight }, () => list));

/** A name in a random script. Names at the front of a list are more common. Given and family name always differ. */
export function inventName(random: SeededRandom): InventedName {
  const list = random.pick(drawnByWeight);
  const given = pickCommon(list.given, random);
  let family = pickCommon(list.family, random);
  while (family === given) family = pickCommon(list.family, random);
  const [writtenGiven = '', latinGiven = writtenGiven.toLowerCase()] = given.split('=');
  const [writtenFamily = '', latinFamily = writtenFamily.toLowerCase()] = family.split('=');
  return { name: list.join(writtenGiven, writtenFamily), mailbox: `${latinGiven}.${latinFamily}` };
}

function pickCommon(parts: string[], random: SeededRandom): string {
  return parts[Math.floor(random.next() ** 1.5 * parts.length)] ?? '';
}
