import * as fc from 'fast-check';
import { unusualTexts } from '#e2e/model/support/unusual-texts.ts';
import type { ModelPortal, ModelState } from '#e2e/model/reference/model-state.ts';

/** A record whose id a request contains. Which one it is depends on the data at that time. */
export interface Reference {
  of: 'profile' | 'group' | 'active group' | 'personal group' | 'portal' | 'slug' | 'text';
  nth: number;
  /** The record's portal, which is occasionally not the request's own. */
  portal: 'own' | 'next';
  /** How the id is altered. */
  change: 'none' | 'longer' | 'shorter' | 'upper case';
  text: string;
}

const odd = fc.oneof(
  {
    arbitrary: fc.constantFrom('', '.', '..', '%', '/', 'a/b', '\0', '\\', 'zzz', '__proto__', ' ', '{a,b}'),
    weight: 1,
  },
  { arbitrary: fc.constantFrom(...unusualTexts), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 20 }), weight: 1 },
);

/** @param of the kinds that make sense; repeat the likelier ones */
export function reference(...of: Reference['of'][]): fc.Arbitrary<Reference> {
  return fc.record({
    of: fc.oneof(
      { arbitrary: fc.constantFrom(...of), weight: 60 },
      { arbitrary: fc.constant('text' as const), weight: 1 },
    ),
    nth: fc.nat({ max: 10_000 }),
    portal: fc.oneof(
      { arbitrary: fc.constant('own' as const), weight: 60 },
      { arbitrary: fc.constant('next' as const), weight: 1 },
    ),
    change: fc.oneof(
      { arbitrary: fc.constant('none' as const), weight: 60 },
      { arbitrary: fc.constantFrom('longer' as const, 'shorter' as const, 'upper case' as const), weight: 1 },
    ),
    text: odd,
  });
}

/** @param portalIndex the index of the request's portal */
export function idOf(
  { of, nth, portal, change, text }: Reference,
  state: ModelState,
  portalIndex: number,
): string {
  const portalState = at(state.portals, portalIndex + (portal === 'next' ? 1 : 0));
  const id = (portalState && exactId(of, nth, portalState)) ?? text;
  if (change === 'longer') return `${id}0`;
  // A lone surrogate cannot be sent.
  if (change === 'shorter') return Buffer.from(id.slice(0, -1)).toString();
  return change === 'upper case' ? id.toUpperCase() : id;
}

function exactId(
  of: Reference['of'],
  nth: number,
  { portal, profiles, groups }: ModelPortal,
): string | undefined {
  switch (of) {
    case 'profile':
      return at(profiles, nth)?.id;
    case 'personal group':
      return at(profiles, nth)?.personal_group_id;
    case 'group':
      return at(groups, nth)?.id;
    case 'active group':
      return at(
        groups.filter(({ status }) => status === 'active'),
        nth,
      )?.id;
    case 'portal':
      return portal.id;
    case 'slug':
      return portal.slug;
    default:
      return undefined;
  }
}

/** The nth item, wrapping around. */
export function at<Item>(items: readonly Item[], nth: number): Item | undefined {
  return items[nth % items.length];
}
