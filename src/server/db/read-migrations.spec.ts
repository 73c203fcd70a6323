import { expect, test } from 'vitest';
import { splitStatements } from '#server/db/read-migrations.ts';

test('a file is split into its statements, and the body of a function is a part of one', () => {
  const statements = [
    '-- Why; because.\n\ncreate table a (id int);',
    '\ncreate function b() returns void language plpgsql as $$\nbegin\n  perform 1;\n  perform 2;\nend $$;',
    `\n\ncomment on table a is 'One; two.';`,
  ];
  expect(splitStatements(`${statements.join('')}\n`)).toEqual(statements);
});
