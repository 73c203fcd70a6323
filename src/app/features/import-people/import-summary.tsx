import { Download } from 'lucide';
import type { AddMode } from '#app/api/people-writes.ts';
import {
  type ImportOptions,
  type ImportPlan,
  isAdded,
  type PlannedPerson,
} from '#app/features/import-people/import-plan.ts';
import { download } from '#app/lib/download.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { MessageText } from '#app/ui/message-text.tsx';
import { refusedRowLine, refusedRowsHeader } from '#text/people-table/refused-row-line.ts';

interface ImportSummaryProps {
  plan: ImportPlan;
  affected: readonly PlannedPerson[];
  options: ImportOptions & { mode: AddMode };
  file: string | undefined;
  /** What the import costs. */
  children: string;
}

/** How many new groups are named. */
const shownGroups = 10;

/** The effect of the import in numbers, and the rows that it leaves out. */
export function ImportSummary({ plan, affected, options, file, children }: ImportSummaryProps) {
  const { summary, sections, namesStay, refusedHint, downloadRefused } = importPeopleMessages;
  const { counts, refused } = plan;
  const added = affected.filter((person) => isAdded(person, options)).length;
  const assigned = affected.filter(({ groups }) => groups.length > 0).length;
  const unchanged = plan.people.length - affected.length - counts.open;
  const namesStaying = counts.there + (options.repeatsInvited ? 0 : counts.invited);
  const shown = plan.newGroups.slice(0, shownGroups);
  return (
    <section aria-label={sections.preview} className="flex flex-col gap-1">
      <ul className="flex flex-wrap gap-x-2">
        {added > 0 && <li>{summary[options.mode](added)}</li>}
        {assigned > 0 && <li>{summary.groups(assigned)}</li>}
        {unchanged > 0 && <li>{summary.unchanged(unchanged)}</li>}
        {refused.length > 0 && <li className="text-warn">{summary.refused(refused.length)}</li>}
        {affected.length > 0 && <li className="text-ink-2">{children}</li>}
      </ul>
      {plan.newGroups.length > 0 && (
        <p className="wrap-anywhere">
          <MessageText text={summary.newGroups(plan.newGroups.length, shown)} names={shown} />
        </p>
      )}
      {namesStaying > 0 && <p className="text-xs text-ink-2">{namesStay}</p>}
      {refused.length > 0 && (
        <p className="flex flex-wrap items-center gap-2">
          <Button
            icon={<Icon node={Download} className="size-3.5" />}
            onClick={() => downloadRefusedRows(plan, file)}
          >
            {downloadRefused(refused.length)}
          </Button>
          <span className="text-xs text-ink-2">{refusedHint}</span>
        </p>
      )}
    </section>
  );
}

function downloadRefusedRows({ refused }: ImportPlan, file = 'people.csv'): void {
  const lines = refused.map(({ line, reason, cells }) => refusedRowLine(line, reason, cells));
  const blob = new Blob([refusedRowsHeader, ...lines], { type: 'text/csv;charset=utf-8' });
  download(blob, `${file}.refused.csv`);
}
