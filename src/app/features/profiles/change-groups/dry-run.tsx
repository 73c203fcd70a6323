import { clsx } from 'clsx';
import { estimate } from '#app/jobs/estimate.ts';
import type { Plan, PlannedGroup } from '#app/jobs/plan.ts';
import { durationText } from '#app/lib/durations.ts';
import { useCalmText } from '#app/lib/use-calm-text.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { viaShort } from '#app/list/assigned-via.ts';

interface DryRunProps {
  plan: Plan;
  /** How many profiles are selected. */
  total: number;
}

const calm = 1000;

/** What a job would come to, for each group and as a whole. */
export function DryRun({ plan, total }: DryRunProps) {
  const changing = changeGroupsWords.changing(plan.changing, total);
  const announced = useCalmText(plan.groups.length > 0 ? changing : changeGroupsWords.nothing, '', calm);
  if (plan.groups.length === 0) return null;
  const { length, isLimited } = estimate(plan.requests);
  const hasUnknown = plan.groups.some(({ unknown }) => unknown > 0);
  return (
    <section aria-label={changeGroupsWords.preview} className="flex flex-col gap-2">
      <div className="rounded-lg border border-line">
        <table className="w-full table-fixed border-collapse">
          <thead>
            <tr className="text-xs text-ink-2">
              <Head isStart>{changeGroupsWords.group}</Head>
              <Head>{changeGroupsWords.willChange}</Head>
              <Head>{changeGroupsWords.already}</Head>
              <Head>{changeGroupsWords.stays}</Head>
              {hasUnknown && <Head>{changeGroupsWords.unknown}</Head>}
            </tr>
          </thead>
          <tbody>
            {plan.groups.map((planned) => (
              <tr key={`${planned.wanted} ${planned.group.id}`} className="border-t border-line">
                <th scope="row" className="truncate px-2 py-1.5 text-start font-medium sm:px-3">
                  {planned.wanted
                    ? changeGroupsWords.add(planned.group.name)
                    : changeGroupsWords.remove(planned.group.name)}
                </th>
                <Cell>{planned.willChange}</Cell>
                <Cell>{planned.already}</Cell>
                <Cell>{keptText(planned)}</Cell>
                {hasUnknown && <Cell>{planned.unknown}</Cell>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <span className="font-medium">{changing}</span>{' '}
        <span className="text-ink-2">
          {changeGroupsWords.cost(plan.requests, durationText(length))} {isLimited && changeGroupsWords.waits}
        </span>
      </p>
      <output className="sr-only">{announced}</output>
    </section>
  );
}

function keptText({ kept, wanted }: PlannedGroup): string | number {
  const sources = Object.entries(kept);
  if (wanted || sources.length === 0) return 0;
  return sources.map(([via, number]) => `${number} (${viaShort(via)})`).join(', ');
}

function Head({ children, isStart = false }: { children: string; isStart?: boolean }) {
  return (
    <th
      scope="col"
      className={clsx('px-2 py-1.5 font-medium sm:px-3', isStart ? 'text-start' : 'w-18 text-end sm:w-28')}
    >
      {children}
    </th>
  );
}

function Cell({ children }: { children: string | number }) {
  return <td className="px-2 py-1.5 text-end tabular-nums sm:px-3">{children}</td>;
}
