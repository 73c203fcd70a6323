import { cleanSearch } from '#text/pasted-entries.ts';

/**
 * Reduces the search text of a request to the email or id that it consists of, so that `<ada@x.example>` and
 * `mailto:ada@x.example` find the same with every upstream. Any other query keeps its spelling.
 * @param query with its `?`, or empty
 */
export function cleanQuery(query: string): string {
  const params = new URLSearchParams(query);
  const [search = '', ...repeated] = params.getAll('search');
  const clean = cleanSearch(search);
  if (clean === search.trim() || repeated.length > 0) return query;
  params.set('search', clean);
  return `?${params.toString()}`;
}
