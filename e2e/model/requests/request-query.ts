import * as fc from 'fast-check';
import { encodeCursor } from '#e2e/model/reference/model-cursor.ts';
import type { ModelState } from '#e2e/model/reference/model-state.ts';
import { type EmailDraft, emailDraft, emailText } from '#e2e/model/requests/email-draft.ts';
import { type Needle, needle, needleText } from '#e2e/model/requests/search-needle.ts';
import { idOf, type Reference, reference } from '#e2e/model/requests/entity-reference.ts';

/** A query parameter whose value is not yet resolved. */
export interface Param {
  key: string;
  value: string | Reference | Needle | EmailDraft | { cursor: [type: string, id: Reference] };
}

const none: fc.Arbitrary<Param[]> = fc.constant([]);

const rarely = { weight: 1 };
const mostly = { weight: 25 };

const limit = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 100 }).map(String), ...mostly },
  { arbitrary: fc.constantFrom('1', '2', '3', '100', '007', '99'), weight: 10 },
  {
    arbitrary: fc.constantFrom(
      '0',
      '101',
      '-1',
      '1.5',
      '1e1',
      ' 5',
      '5 ',
      '+5',
      '',
      'x',
      '٣',
      '9'.repeat(40),
    ),
    ...rarely,
  },
);
const order = fc.oneof(
  { arbitrary: fc.constantFrom('asc', 'desc', 'desc'), ...mostly },
  { arbitrary: fc.constantFrom('ASC', '', 'descending', 'asc,desc'), ...rarely },
);
const badCursors = [
  '',
  'cur_',
  'cur_0',
  'cur_!',
  'cur_abc',
  'cur_____',
  'CUR_1',
  'x',
  `cur_${'z'.repeat(1_200)}`,
];
const cursorType = fc.oneof(
  { arbitrary: fc.constantFrom('after', 'before'), ...mostly },
  { arbitrary: fc.constantFrom('', 'After', 'at'), ...rarely },
);

function cursor(id: fc.Arbitrary<Reference>): fc.Arbitrary<Param['value']> {
  return fc.oneof(
    { arbitrary: fc.record({ cursor: fc.tuple(cursorType, id) }), weight: 6 },
    { arbitrary: fc.constantFrom(...badCursors), weight: 1 },
  );
}

function statuses(good: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...good), ...mostly },
    { arbitrary: fc.constantFrom('', good.join(','), 'ACTIVE', 'unknown', ' active'), ...rarely },
  );
}

const several = (key: string, value: fc.Arbitrary<Param['value']>, count: number): fc.Arbitrary<Param[]> =>
  fc.array(fc.record({ key: fc.constant(key), value }), { minLength: count, maxLength: count });

/** Present two times in five, nearly always once and spelled correctly. */
const maybe = (key: string, value: fc.Arbitrary<Param['value']>): fc.Arbitrary<Param[]> =>
  fc.oneof(
    { arbitrary: none, weight: 120 },
    { arbitrary: several(key, value, 1), weight: 80 },
    { arbitrary: several(key, value, 2), weight: 2 },
    { arbitrary: several(`${key}[]`, value, 1), weight: 1 },
  );

const pagingParams = (item: fc.Arbitrary<Reference>) => [
  maybe('limit', limit),
  maybe('order', order),
  maybe('after', item),
  maybe('before', item),
  fc.oneof({ arbitrary: maybe('cursor', cursor(item)), weight: 1 }, { arbitrary: none, weight: 2 }),
];

const statusParams = (good: readonly string[]): fc.Arbitrary<Param[]> =>
  fc.oneof(
    { arbitrary: none, weight: 2 },
    {
      arbitrary: fc.array(
        fc.record({
          key: fc.constantFrom('status', 'status[]', 'status[0]', 'status[17]'),
          value: statuses(good),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      weight: 1,
    },
  );

const emailParams: fc.Arbitrary<Param[]> = fc.oneof(
  { arbitrary: none, weight: 8 },
  {
    arbitrary: fc.array(
      fc.record({ key: fc.constantFrom('email', 'email', 'email[]', 'email[0]'), value: emailDraft }),
      { minLength: 1, maxLength: 5 },
    ),
    weight: 1,
  },
);

const unknownParams: fc.Arbitrary<Param[]> = fc.oneof(
  { arbitrary: none, weight: 20 },
  {
    arbitrary: fc.constantFrom<Param[][]>(
      [{ key: 'Limit', value: '0' }],
      [{ key: 'limit[a]', value: '0' }],
      [{ key: '', value: '' }],
      [{ key: 'constructor', value: 'x' }],
      [{ key: 'status[x]', value: 'x' }],
      [{ key: 'page', value: '2' }],
    ),
    weight: 1,
  },
);

const join = (...parts: fc.Arbitrary<Param[]>[]): fc.Arbitrary<Param[]> =>
  fc.tuple(...parts, unknownParams).map((lists) => lists.flat());

export const profileQuery = join(
  ...pagingParams(reference('profile', 'profile', 'profile', 'group')),
  maybe('search', needle('profile')),
  emailParams,
  maybe('consumer_group_id', reference('active group', 'active group', 'group', 'personal group', 'profile')),
  statusParams(['active', 'invited']),
);
export const groupQuery = join(
  ...pagingParams(reference('group', 'group', 'profile', 'personal group')),
  maybe('search', needle('group')),
  statusParams(['active', 'archived', 'deleted']),
);
export const portalQuery = join(
  ...pagingParams(reference('portal', 'slug')),
  maybe('search', fc.constantFrom('acm', 'other ptl', 'closed', 'e', '')),
);

/** Query texts that a key and a value cannot express. */
export const queryTail = fc.oneof(
  { arbitrary: fc.constant(''), weight: 40 },
  {
    arbitrary: fc.constantFrom('&', '&&=', '&%', '&%zz=%zz', '&search', '&limit', '&=x', '#limit=0', '?x'),
    weight: 1,
  },
);

export function queryText(
  params: readonly Param[],
  tail: string,
  state: ModelState,
  portalIndex: number,
): string {
  const portal = state.portals[portalIndex];
  const text = ({ value }: Param): string => {
    if (typeof value === 'string') return value;
    if ('of' in value) return idOf(value, state, portalIndex);
    if ('email' in value) return emailText(value, portal);
    if ('from' in value) return needleText(value, portal);
    const [type, id] = value.cursor;
    return encodeCursor([type, idOf(id, state, portalIndex)]);
  };
  const query = new URLSearchParams(
    params.map((param): [string, string] => [param.key, text(param)]),
  ).toString();
  return query || tail ? `?${query}${tail}` : '';
}
