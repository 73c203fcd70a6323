import { expect, test } from 'vitest';
import { sentences } from '#app/lib/sentences.ts';

test.each<[(string | undefined)[], string]>([
  [['Service error'], 'Service error.'],
  [['Too many requests', 'Try again shortly.'], 'Too many requests. Try again shortly.'],
  [['Not allowed', undefined, 'Is the key “valid?”'], 'Not allowed. Is the key “valid?”'],
  [['Wait…', 'Use a valid cursor, such as "cur_1"'], 'Wait… Use a valid cursor, such as "cur_1".'],
  [[undefined, ''], ''],
])('%j', (texts, text) => {
  expect(sentences(...texts)).toBe(text);
});
