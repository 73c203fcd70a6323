import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvColumns, profileCsv as formatOf } from '#app/features/profiles/export/profile-csv.ts';
import { unescapeFormula } from '#text/csv-formula.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const { head: profileCsvHeader, write: profileCsv } = formatOf(csvColumns);

const ada: ReceivedProfile = {
  id: 'p1',
  name: 'Ada',
  email: 'ada@acme.example',
  consumer_id: 'c1',
  image_url: '/no-picture.svg',
  status: 'active',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-02T00:00:00.000Z',
  groups: [
    { group: { id: 'g1', name: 'Engineering' }, assigned_via: 'manual' },
    { group: { id: 'g2', name: 'Everyone' }, assigned_via: 'default' },
    { group: { id: 'g3', name: 'Re "search"' }, assigned_via: 'manual' },
  ],
};

test('begins with a byte order mark and the columns', () => {
  expect(profileCsvHeader).toBe(
    '\ufeff"id","name","email","status","consumer_id","groups","group_ids","created_at","updated_at","image_url"\r\n',
  );
});

test('has the groups assigned by hand, and no picture where there is none', () => {
  expect(profileCsv(ada)).toBe(
    '"p1","Ada","ada@acme.example","active","c1","Engineering;Re ""search""","g1;g3",' +
      '"2026-01-01T00:00:00.000Z","2026-01-02T00:00:00.000Z",""\r\n',
  );
});

test('has the groups in the same order whatever the service’s order is', () => {
  const twins = ['g5', 'g4'].map((id) => ({ group: { id, name: 'Twin' }, assigned_via: 'manual' }));
  const groups = [...(ada.groups ?? []), ...twins];
  const line = profileCsv({ ...ada, groups });
  expect(line).toContain('"Engineering;Re ""search"";Twin;Twin","g1;g3;g4;g5"');
  expect(profileCsv({ ...ada, groups: groups.toReversed() })).toBe(line);
});

test('leaves blank what is unknown', () => {
  const unknown = profileCsv({ ...ada, email: null, groups: undefined, image_url: null });
  expect(unknown).toContain('"Ada","","active","c1","","",');
});

test('any text is one quoted cell, from which it can be read back', () => {
  const signs = fc.constantFrom('"', ',', '\r', '\n', ';', '=', "'", 'a', '😀', 'م');
  fc.assert(
    fc.property(fc.string({ unit: signs }), (name) => {
      const cells = profileCsv({ ...ada, name }).matchAll(/"((?:[^"]|"")*)"(,|\r\n$)/g);
      const [, read] = [...cells].map(([, cell = '']) => unescapeFormula(cell.replaceAll('""', '"')));
      expect(read).toBe(name);
    }),
  );
});

test('some columns keep their order', () => {
  const { head, write } = formatOf(['status', 'email']);
  expect(head).toBe('\ufeff"email","status"\r\n');
  expect(write(ada)).toBe('"ada@acme.example","active"\r\n');
});

test('all groups come with the source of each, in the same order', () => {
  const groups = [
    { group: { id: 'g1', name: 'Sales; EMEA' }, assigned_via: 'sso' },
    { group: { id: 'g2', name: 'Everyone' }, assigned_via: 'default' },
    { group: { id: 'g3', name: 'Beta' }, assigned_via: 'manual' },
  ];
  const { head, write } = formatOf(['all_groups', 'group_sources']);
  expect(head).toBe('\ufeff"all_groups","group_sources"\r\n');
  expect(write({ ...ada, groups })).toBe('"Beta;""Sales; EMEA"";Everyone","manual;sso;default"\r\n');
  expect(write({ ...ada, groups: null })).toBe('"",""\r\n');
});
