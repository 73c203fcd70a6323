import { describe, expect, test } from 'vitest';
import { batchByEmail } from '#app/people-lookup/look-up-by-email.ts';
import { urlOf } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';

const emails = (count: number, domain: string) =>
  Array.from({ length: count }, (_, at) => `p${at}@${domain}`);
const batches = (list: string[]) => batchByEmail(list, (email) => email);

describe('emails in batches', () => {
  test('hold every email once, in order', () => {
    const list = [
      ...emails(70, 'acme.example'),
      `${'x'.repeat(4000)}@acme.example`,
      ...emails(70, '例え.jp'),
    ];
    expect(batches(list).flat()).toEqual(list);
    expect(batches([])).toEqual([]);
  });

  test('have at most fifty emails: a thousand take twenty requests', () => {
    expect(batches(emails(1000, 'acme.example')).map((batch) => batch.length)).toEqual(
      Array.from({ length: 20 }, () => 50),
    );
  });

  test('make no URL of more than 4,000 characters', () => {
    for (const email of batches(emails(200, `${'例え'.repeat(15)}.jp`))) {
      const url = urlOf(endpoints.listProfiles, { portal_id: 'p', email, limit: 100, order: 'asc' });
      expect(url.length).toBeLessThan(4000);
    }
  });
});
