import { expect, test } from 'vitest';
import { readMigrations, splitStatements } from '#server/db/read-migrations.ts';

test('a file is split into its statements, and the body of a function is a part of one', () => {
  const statements = [
    '-- Why; because.\n\ncreate table a (id int);',
    '\ncreate function b() returns void language plpgsql as $$\nbegin\n  perform 1;\n  perform 2;\nend $$;',
    `\n\ncomment on table a is 'One; two.';`,
  ];
  expect(splitStatements(`${statements.join('')}\n`)).toEqual(statements);
});

test('no migration loses anything when it is split, and none has a statement that cannot be', async () => {
  for (const { version, sql } of await readMigrations()) {
    const statements = splitStatements(sql);
    expect(`${statements.join('')}\n`, `migration ${version}`).toBe(sql);
    for (const statement of statements) {
      const withoutBodies = statement.replace(/\$\$[^]*?\$\$/g, '').replace(/'(?:[^']|'')*'|--.*/g, '');
      expect(withoutBodies.match(/;/g), statement).toHaveLength(1);
    }
  }
});
