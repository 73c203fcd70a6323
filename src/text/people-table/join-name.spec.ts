import { expect, test } from 'vitest';
import { joinName } from '#text/people-table/join-name.ts';

const ada = { given_name: 'Ada', family_name: 'Lovelace' };

test.each([
  [ada, 'Ada Lovelace'],
  [{ given_name: '\u00a0Ada ', family_name: '' }, 'Ada'],
  [{ given_name: ' ', family_name: 'Lovelace' }, 'Lovelace'],
  [{ ...ada, name: 'Countess of Lovelace' }, 'Countess of Lovelace'],
  [{ ...ada, name: ' ' }, 'Ada Lovelace'],
  [{ given_name: 'Ada', family_name: '', name: 'Countess of Lovelace' }, 'Countess of Lovelace'],
  // As in "Nom;Prénom" and "Name;Vorname".
  [{ name: 'Lovelace', given_name: 'Ada' }, 'Ada Lovelace'],
  // As in "Nombre;Apellidos" and "Nome;Cognome".
  [{ name: 'Ada', family_name: 'Lovelace' }, 'Ada Lovelace'],
  [{ name: 'Renée Lovelace', given_name: 'Renee' }, 'Renée Lovelace'],
  [{ name: 'Lovelace, Ada', given_name: 'Ada' }, 'Lovelace, Ada'],
  [{ name: 'Adamson', given_name: 'Ada' }, 'Ada Adamson'],
  [{ given_name: 'Ali', family_name: 'Ben Ali' }, 'Ali Ben Ali'],
  [{ given_name: '太郎', family_name: '山田' }, '山田太郎'],
  [{ given_name: 5, family_name: 'Lovelace' }, 5],
])('%j', (cells, name) => {
  expect(joinName({ email: 'ada@x.example', ...cells })).toEqual({ email: 'ada@x.example', name });
});

test('cells without parts of a name, and without any name, stay without', () => {
  const cells = { email: 'ada@x.example' };
  expect(joinName(cells)).toEqual(cells);
  expect(joinName({ ...cells, given_name: null, family_name: ' ' })).toEqual(cells);
});
