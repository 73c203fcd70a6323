import { expect, test } from 'vitest';
import {
  affectedPeople,
  isAdded,
  nameAfterImport,
  planImport,
  requestCount,
} from '#app/features/import-people/import-plan.ts';
import type { TablePerson } from '#app/features/import-people/read-people.ts';
import type { FoundProfiles } from '#app/people-lookup/look-up-entry.ts';

const beta = { id: 'g1', name: 'Beta', is_default: false };
const everyone = { id: 'g0', name: 'Everyone', is_default: true };
const fresh = { name: 'New group' };

function person(email: string, name?: string, groups: TablePerson['groups'] = []): TablePerson {
  return { rows: [{ line: 2, cells: { email } }], email, spellings: [], name, groups };
}

function found(email: string, status: string, group_ids: string[] = []): FoundProfiles {
  const groups = group_ids.map((id) => ({ group: { id, name: id }, assigned_via: 'manual' }));
  return [{ profile: { id: email, name: 'There', email, image_url: null, status, groups }, readAt: 0 }];
}

const once = { repeatsInvited: false };
const again = { repeatsInvited: true };

test('who is there, invited, new, unknown or not usable is told apart', () => {
  const people = [
    person('new@x.example', 'New', [beta, fresh, everyone]),
    person('there@x.example', 'Other name', [beta]),
    person('member@x.example', undefined, [beta]),
    person('invited@x.example', 'Dana'),
    person('nameless@x.example'),
    person('twice@x.example', 'Two'),
    person("o'neil@x.example", 'O'),
    person('open@x.example', 'Open'),
  ];
  const lookup = {
    found: [
      [],
      found('there@x.example', 'active'),
      found('member@x.example', 'active', ['g1']),
      found('invited@x.example', 'invited'),
      [],
      [...found('twice@x.example', 'active'), ...found('twice@x.example', 'active')],
      [],
      undefined,
    ],
    refused: new Set([6]),
  };
  const refused = [{ line: 1, reason: 'email is missing', cells: {} }];
  const plan = planImport({ people, refused }, lookup);
  expect(plan.counts).toEqual({ new: 1, there: 2, invited: 1, refused: 4, open: 1 });
  expect(plan.newGroups).toEqual(['New group']);
  expect(plan.refused.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '1 email is missing',
    '2 name is missing, and a new profile needs one',
    '2 email belongs to 2 profiles',
    '2 email isn’t accepted by the service',
  ]);

  const names = (options: typeof once) => affectedPeople(plan, options).map(({ email }) => email);
  expect(names(once)).toEqual(['new@x.example', 'there@x.example']);
  expect(names(again)).toEqual(['new@x.example', 'there@x.example', 'invited@x.example']);
  expect(plan.people.filter((one) => isAdded(one, again)).map(({ kind }) => kind)).toEqual([
    'new',
    'invited',
  ]);
  expect(requestCount(affectedPeople(plan, again), again)).toBe(3 + 2 + 1);
});

test('who is stored under another spelling of their email is there', () => {
  const people = [
    { ...person("o'neil@x.example", 'Pat'), spellings: ['o’neil@x.example'] },
    { ...person("o'brien@x.example", 'Bea'), spellings: ['o‘brien@x.example', 'o’brien@x.example'] },
    { ...person("d'arc@x.example", 'Jo'), spellings: ['d’arc@x.example'] },
    { ...person("d'or@x.example", 'Di'), spellings: ['d’or@x.example'] },
  ];
  const stored = found('o’brien@x.example', 'active');
  const plain = found("d'arc@x.example", 'active');
  const lookup = {
    found: [[], [], plain, [], [], [], stored, found('d’arc@x.example', 'active'), undefined],
    refused: new Set([4]),
  };
  const plan = planImport({ people, refused: [] }, lookup);
  expect(plan.people.map(({ kind }) => kind)).toEqual(['new', 'there', 'there', 'open']);
  expect(plan.people.map(({ profile }) => profile?.email)).toEqual([
    undefined,
    'o’brien@x.example',
    "d'arc@x.example",
    undefined,
  ]);
});

test('who is invited already keeps their name if the file has none', () => {
  const lookup = { found: [found('invited@x.example', 'invited')], refused: new Set<number>() };
  const plan = planImport({ people: [person('invited@x.example')], refused: [] }, lookup);
  expect(affectedPeople(plan, again)).toEqual([]);
});

test('all rows of a person who cannot be imported are refused, so that none is lost when they are corrected', () => {
  const rows = [
    { line: 2, cells: { email: 'ada@x.example', groups: 'Beta' } },
    { line: 5, cells: { email: 'ada@x.example', groups: 'New group' } },
  ];
  const people = [{ ...person('ada@x.example', undefined, [beta, fresh]), rows }];
  const plan = planImport({ people, refused: [] }, { found: [[]], refused: new Set() });
  expect(plan.counts.refused).toBe(2);
  const reason = 'name is missing, and a new profile needs one';
  expect(plan.refused).toEqual(rows.map(({ line, cells }) => ({ line, cells, reason })));
});

test('only who is new or invited again gets the name of the file', () => {
  const people = [
    person('new@x.example', 'Ada'),
    person('invited@x.example', 'Dana'),
    person('there@x.example', 'Other'),
    person('open@x.example'),
  ];
  const lookup = {
    found: [[], found('invited@x.example', 'invited'), found('there@x.example', 'active'), undefined],
    refused: new Set<number>(),
  };
  const plan = planImport({ people, refused: [] }, lookup);
  const names = (options: typeof again) => plan.people.map((one) => nameAfterImport(one, options));
  expect(names(once)).toEqual(['Ada', 'There', 'There', 'open@x.example']);
  expect(names(again)).toEqual(['Ada', 'Dana', 'There', 'open@x.example']);
});
