import type { GroupPair, PairResult } from '#app/jobs/group-pair.ts';
import { type Job, type JobRow, type Verdict, verdictOf } from '#app/jobs/job.ts';
import { nameOf } from '#app/features/jobs/job-texts.ts';
import { reportWords } from '#app/lib/words/jobs.ts';
import { viaText } from '#app/list/assigned-via.ts';

/** What a row is filtered by. */
export type RowFilter = Verdict | 'open';

export function filterOf(row: JobRow): RowFilter {
  return verdictOf(row) ?? 'open';
}

/** An outcome in one word. */
export function outcomeText(filter: RowFilter, job: Job): string {
  return reportWords.outcomes[filter === 'open' ? 'open' : nameOf(filter, job)];
}

export interface PairText {
  group_id: string;
  group: string;
  wanted: boolean;
  text: string;
}

/** What became of each group of a profile. */
export function pairTexts(row: JobRow, job: Job): PairText[] {
  const groups = [...job.assign, ...job.unassign];
  return row.pairs.map((pair) => ({
    ...pair,
    group: groups.find(({ id }) => id === pair.group_id)?.name ?? pair.group_id,
    text: resultText(pair, row, job),
  }));
}

function resultText(pair: GroupPair, row: JobRow, job: Job): string {
  const { results } = reportWords;
  const result = row.outcome?.results[pair.group_id];
  if (!result) return row.before ? results.unsure : results.open;
  return textOf(result, pair, job);
}

function textOf(result: PairResult, { wanted }: GroupPair, { undoes }: Job): string {
  const { results } = reportWords;
  if (result.is === 'changed') return results.changed[wanted ? 'assign' : 'unassign'];
  if (result.is === 'stays') return results.stays(viaText(result.via));
  return results[result.is === 'already' && undoes !== undefined ? 'left' : result.is];
}
