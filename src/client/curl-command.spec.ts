import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { curlCommand, shellQuote } from '#client/curl-command.ts';
import { endpoints } from '#contract/endpoints.ts';

const ownUrl = 'http://localhost:3000/api';

test('a list is asked for with its filters, and the key is a variable', () => {
  const input = { portal_id: 'p', limit: 50, search: 'O\'Connor & $(id) "x"', status: ['active' as const] };
  expect(curlCommand(endpoints.listProfiles, input, ownUrl)).toBe(
    `curl -sS --fail-with-body "\${METORIAL_API_URL:-http://localhost:3000/api}"'/portals/p/consumer-profile?limit=50&search=O%27Connor+%26+%24%28id%29+%22x%22&status=active' \\
  -H "Authorization: Bearer $METORIAL_API_KEY" \\
  -H 'Metorial-Version: 2026-01-01-magnetar'`,
  );
});

test('a change has its method and its body', () => {
  const input = { portal_id: 'p', consumer_profile_id: "it's", group_ids: ["g'1", 'g`2`'] };
  const command = curlCommand(endpoints.assignGroups, input, ownUrl);
  expect(command).toContain(String.raw`'/portals/p/consumer-profile/it'\''s/assign-groups'`);
  expect(command).toContain('-X POST');
  expect(command).toContain(String.raw`-d '{"group_ids":["g'\''1","g${'`2`'}"]}'`);
});

test('a quoted text is one word for a shell, whatever is in it', () => {
  const signs = fc.constantFrom("'", '"', '\\', '$', '`', '!', '\n', ' ', ';', 'a', '😀');
  fc.assert(
    fc.property(fc.string({ unit: signs }), (text) => {
      expect(readWord(shellQuote(text))).toBe(text);
    }),
  );
});

/** Parses single quotes and `\'` as POSIX does; throws on anything else that a shell would interpret. */
function readWord(word: string): string {
  return [...word.matchAll(/'([^']*)'|\\(')|([^])/g)]
    .map(([, quoted, escaped, other]) => {
      if (other !== undefined) throw new Error(`${other} is not quoted`);
      return quoted ?? escaped;
    })
    .join('');
}
