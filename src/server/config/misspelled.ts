import leven from 'leven';

/** A variable of the environment that is almost one of ours. */
export interface Misspelled {
  name: string;
  meant: string;
}

/** Changed, missing or added characters. Shorter names than this are too close to those of other programs. */
const limits = { distance: 2, length: 7 };

/**
 * Finds variables whose names are almost ours. Of their values nothing is said, because those can be secrets.
 * @param names of the variables that are set
 * @param ours the names that are read
 */
export function findMisspelled(names: string[], ours: string[]): Misspelled[] {
  const others = names.filter((name) => !ours.includes(name));
  return others.flatMap((name) => {
    const meant = ours.find((own) => own.length >= limits.length && isAlmost(name, own));
    return meant === undefined ? [] : [{ name, meant }];
  });
}

function isAlmost(name: string, own: string): boolean {
  return leven(name.toUpperCase(), own, { maxDistance: limits.distance + 1 }) <= limits.distance;
}
