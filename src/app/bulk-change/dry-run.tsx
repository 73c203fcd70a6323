import { clsx } from 'clsx';
import { estimateDuration } from '#app/bulk/estimate-duration.ts';
import type { Plan, PlannedGroup } from '#app/bulk/job-plan.ts';
import { formatDuration } from '#app/lib/time/format-duration.ts';
import { useThrottledText } from '#app/lib/use-throttled-text.ts';
import { formatNumber } from '#app/messages/define-messages.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { viaShort } from '#app/profile-list/assigned-via.ts';
import { MessageText } from '#app/ui/message-text.tsx';

interface DryRunProps {
  plan: Plan;
  /** How many profiles are selected. */
  total: number;
}

const announcementInterval = 1000;

// In narrow windows the group has a line of its own, above its numbers. The roles keep that a table.
const groupClass = 'px-2 py-1.5 text-start font-medium max-sm:col-span-full sm:px-3';

/** Previews the result of a job, for each group and in total. */
export function DryRun({ plan, total }: DryRunProps) {
  const changing = groupChangeMessages.changing(plan.changing, total);
  const announced = useThrottledText(
    plan.groups.length > 0 ? changing : groupChangeMessages.nothing,
    '',
    announcementInterval,
  );
  if (plan.groups.length === 0) return null;
  const { length, isLimited } = estimateDuration(plan.requests);
  const hasUnknown = plan.groups.some(({ unknown }) => unknown > 0);
  const rowClass = clsx('max-sm:grid', hasUnknown ? 'max-sm:grid-cols-4' : 'max-sm:grid-cols-3');
  return (
    <section aria-label={groupChangeMessages.preview} className="flex flex-col gap-2">
      <div className="rounded-lg border border-line">
        <table role="table" className="w-full table-fixed border-collapse max-sm:block">
          <thead role="rowgroup" className="max-sm:block">
            <tr role="row" className={clsx(rowClass, 'text-xs text-ink-2')}>
              <Head isStart>{groupChangeMessages.group}</Head>
              <Head>{groupChangeMessages.willChange}</Head>
              <Head>{groupChangeMessages.already}</Head>
              <Head>{groupChangeMessages.stays}</Head>
              {hasUnknown && <Head>{groupChangeMessages.unknown}</Head>}
            </tr>
          </thead>
          <tbody role="rowgroup" className="max-sm:block">
            {plan.groups.map((planned) => (
              <tr
                key={`${planned.wanted} ${planned.group.id}`}
                role="row"
                className={clsx(rowClass, 'border-t border-line')}
              >
                <th role="rowheader" scope="row" className={clsx(groupClass, 'wrap-anywhere')}>
                  <MessageText
                    text={groupChangeMessages[planned.wanted ? 'add' : 'remove'](planned.group.name)}
                    names={[planned.group.name]}
                  />
                </th>
                <Cell>{formatNumber(planned.willChange)}</Cell>
                <Cell>{formatNumber(planned.already)}</Cell>
                <Cell>{lockedText(planned)}</Cell>
                {hasUnknown && <Cell>{formatNumber(planned.unknown)}</Cell>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <span className="font-medium">{changing}</span>
        <span className="text-ink-2">
          {` ${groupChangeMessages.cost(plan.requests, formatDuration(length))} ${isLimited ? groupChangeMessages.waits : ''}`}
        </span>
      </p>
      <output className="sr-only">{announced}</output>
    </section>
  );
}

function lockedText({ locked, wanted }: PlannedGroup): string {
  const sources = Object.entries(locked);
  if (wanted || sources.length === 0) return formatNumber(0);
  return sources.map(([via, number]) => `${formatNumber(number)} (${viaShort(via)})`).join(', ');
}

function Head({ children, isStart = false }: { children: string; isStart?: boolean }) {
  return (
    <th
      role="columnheader"
      scope="col"
      className={isStart ? groupClass : 'px-2 py-1.5 text-end font-medium sm:w-28 sm:px-3'}
    >
      {children}
    </th>
  );
}

function Cell({ children }: { children: string | number }) {
  return (
    <td role="cell" className="px-2 py-1.5 text-end tabular-nums sm:px-3">
      {children}
    </td>
  );
}
