import { inventPopulation } from '#e2e/bench/api/filling/population.ts';
import { csvLine } from '#text/csv-line.ts';

/**
 * The profiles of {@link inventPopulation} as an import reads them, with the names of their manually assigned groups.
 */
export function* inventCsv(profiles: number): Generator<string> {
  const { groups, batches } = inventPopulation(profiles);
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  yield 'email,name,status,image_url,groups\n';
  for (const { profiles: rows, memberships } of batches) {
    const names = new Map(rows.map(({ id }): [unknown, unknown[]] => [id, []]));
    for (const { profile_id, group_id } of memberships) names.get(profile_id)?.push(nameOf.get(group_id));
    for (const { id, email, name, status, image_url } of rows) {
      yield csvLine([email, name, status, image_url ?? '', names.get(id)?.join(';')].map(String));
    }
  }
}
