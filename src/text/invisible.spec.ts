import { expect, test } from 'vitest';
import { stripInvisible, trimInvisible } from '#text/invisible.ts';

const kind = 'Invisible characters';
const cases = [
  { kind, report: 'auth0/node-auth0#291', input: 'ada@x.example\u200b', outcome: 'ada@x.example' },
  { kind, report: 'none found', input: '\ufeffada@x.example', outcome: 'ada@x.example' },
  {
    kind,
    report: 'validatorjs/validator.js#940',
    input: '\u00a0 ada@x.example\u202f\u3000',
    outcome: 'ada@x.example',
  },
  { kind, report: 'none found', input: '\u202aada@x.example\u202c', outcome: 'ada@x.example' },
  {
    kind,
    report: 'none found',
    input: 'ada\u00ad.love\u200blace@x.example',
    outcome: 'ada.lovelace@x.example',
  },
  { kind, report: 'none found', input: ' \u200b \u200e ada@x.example', outcome: 'ada@x.example' },
  {
    kind,
    report: 'none found',
    input: '\u200dada@x\u200c.exa\u200d\u200dmple\u200d',
    outcome: 'ada@x.example',
  },
  // Joiners change how a domain in some scripts is read.
  { kind, report: 'none found', input: 'a@نامه\u200cای.example', outcome: 'a@نامه\u200cای.example' },
];

test.each(cases)('$kind, $report: $input', ({ input, outcome }) => {
  expect(stripInvisible(input)).toBe(outcome);
});

test('a name keeps invisible characters inside, which emoji and some scripts need', () => {
  expect(trimInvisible('\u200b Nova 👩\u200d🚀 \u2060')).toBe('Nova 👩\u200d🚀');
  expect(trimInvisible('\u2067שלום\u2069')).toBe('\u2067שלום\u2069');
});
