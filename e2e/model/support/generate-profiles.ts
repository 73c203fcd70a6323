import * as fc from 'fast-check';
import type { NewProfile } from '#server/test-support/seed-data.ts';
import { domains, unusualTexts } from '#e2e/model/support/unusual-texts.ts';

const word = fc.oneof(
  { arbitrary: fc.constantFrom(...unusualTexts), weight: 6 },
  { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), weight: 1 },
);
const text = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', '', '-', '.', '\n'))
  .map(([parts, between]) => parts.join(between).replaceAll('\0', ''));
const ssoIds = ['eng', 'ops', 'Eng', 'ssö', '"{,}'] as const;

const profile = fc.record({
  name: fc.oneof({ arbitrary: text, weight: 30 }, { arbitrary: fc.constant(''), weight: 1 }),
  local: fc.oneof(
    {
      arbitrary: fc.constantFrom('ann', 'Bob', 'jose.garcia', "o'neil", 'josé', 'a+b', '100%_', '张伟'),
      weight: 4,
    },
    { arbitrary: text, weight: 1 },
  ),
  domain: fc.constantFrom(...domains),
  consumer_id: fc.oneof(
    fc.uuid(),
    fc.nat({ max: 500 }).map((n) => `ext-${n}`),
    text,
    fc.constant(''),
  ),
  status: fc.constantFrom('active' as const, 'active' as const, 'invited' as const),
  image_url: fc.option(fc.constantFrom('https://pictures.example/ä.png', '/demo/avatar-01.svg'), {
    nil: undefined,
  }),
  sso: fc.subarray([...ssoIds], { maxLength: 3 }),
});

/** Too long for an index entry. */
const longName = `Long ${'naïve 😀 '.repeat(2_500)}and its end`;

/** Deterministic for a seed. */
export function generateProfiles(seed: number, count: number): NewProfile[] {
  return fc.sample(profile, { seed, numRuns: count }).map(({ local, domain, name, ...fields }, index) => {
    const unique = {
      name: index === seed % (2 * count) ? longName : name,
      email: `${local}.${index}@${domain}`,
    };
    return Object.assign(fields, unique);
  });
}
