import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { PageLink } from '#app/navigation/page-link.tsx';
import {
  additionText,
  rowFilterOf,
  rowStatusText,
  membershipResultTexts,
  type RowFilter,
} from '#app/features/jobs/row-result-texts.ts';
import type { Job, JobRow } from '#app/bulk/job.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { ProfileAvatar } from '#app/profile-list/profile-avatar.tsx';
import { fromList } from '#app/navigation/use-close-drawer.ts';
import { groupPeoplePath, profilePath } from '#app/navigation/page-paths.ts';
import { ProfileEmail } from '#app/profile-list/profile-email.tsx';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { UserText } from '#app/ui/user-text.tsx';

interface JobReportRowsProps {
  job: Job;
  /** Undefined while the rows load. */
  rows: readonly JobRow[] | undefined;
}

const estimatedRowHeight = 60;

/** The heights of the rows of reports, by the key of their history entry, so that Back leads to the same place. */
const measuredRows = new Map<string, VirtualItem[]>();

/** The profiles of a job, in a virtual list. */
export function JobReportRows({ job, rows }: JobReportRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const { key } = useLocation();
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows?.length ?? 0,
    estimateSize: () => estimatedRowHeight,
    overscan: 8,
    scrollMargin: top,
    initialMeasurementsCache: measuredRows.get(key) ?? [],
  });
  useLayoutEffect(() => () => void measuredRows.set(key, virtual.takeSnapshot()), [key, virtual]);
  return (
    <div className="rounded-xl border border-line bg-surface shadow-1">
      {!rows && (
        <output aria-label={jobReportMessages.loading} className="block p-4">
          <Skeleton className="h-8 w-full" />
        </output>
      )}
      {rows?.length === 0 && <p className="px-4 py-8 text-center text-ink-2">{jobReportMessages.noRows}</p>}
      <ul
        ref={list}
        aria-label={jobReportMessages.rows}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start, key: rowKey }) => {
          const row = rows?.[index];
          return (
            row && (
              <li
                key={rowKey}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 border-b border-line"
                style={{ top: start - top }}
              >
                <JobReportRow job={job} row={row} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

const tones: Record<RowFilter, Tone> = {
  changed: 'ok',
  already: 'neutral',
  stays: 'info',
  deleted: 'neutral',
  unconfirmed: 'warn',
  failed: 'warn',
  open: 'neutral',
};

function JobReportRow({ job, row }: { job: Job; row: JobRow }) {
  const { profile, outcome: result } = row;
  const filter = rowFilterOf(row);
  const addition = additionText(row, job);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <div className="flex min-w-48 flex-1 items-center gap-2.5">
        <ProfileAvatar profile={profile} />
        <div className="min-w-0">
          {profile.id === undefined ? (
            <UserText className="block truncate leading-6 font-medium">{profile.name}</UserText>
          ) : (
            <PageLink
              to={profilePath(job.portal_id, profile.id)}
              state={fromList}
              className="block truncate leading-6 font-medium hover:underline"
            >
              <UserText>{profile.name}</UserText>
            </PageLink>
          )}
          <ProfileEmail profile={profile} className="block truncate text-xs text-ink-2" />
        </div>
      </div>
      <div className="flex min-w-48 flex-1 flex-col text-xs text-ink-2">
        {addition && <span>{addition}</span>}
        {membershipResultTexts(row, job).map(({ group_id, group, text }) => (
          <span key={group_id}>
            <PageLink
              to={groupPeoplePath(job.portal_id, group_id)}
              className="inline-block leading-6 font-medium wrap-anywhere text-ink hover:underline"
            >
              <UserText>{group}</UserText>
            </PageLink>
            <span>{`: ${text}`}</span>
          </span>
        ))}
        {result?.error && (
          <span className="wrap-anywhere">
            <span>{result.error.title}</span>
            {result.error.requestId && (
              <span translate="no">{` · ${jobReportMessages.requestId(result.error.requestId)}`}</span>
            )}
          </span>
        )}
      </div>
      <div className="w-32">
        <Badge tone={tones[filter]}>{rowStatusText(filter, job)}</Badge>
      </div>
    </div>
  );
}
