import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide';
import { type ReactNode, useState } from 'react';
import { groupQuery } from '#app/api/group-queries.ts';
import { type Job, type JobGroup, processedCount } from '#app/bulk/job.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** Renders the question before a group is archived, which belongs to another feature. */
export type RenderArchive = (props: {
  portal_id: string;
  group: JobGroup;
  warning?: string | undefined;
  onClose: () => void;
}) => ReactNode;

interface ArchiveMergedButtonProps {
  job: Job;
  merged: JobGroup;
  disabledReason: string | undefined;
  renderArchive: RenderArchive;
}

/** Archives the group that a job has merged into others: a step of its own, after the report. */
export function ArchiveMergedButton({
  job,
  merged,
  disabledReason,
  renderArchive,
}: ArchiveMergedButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { failed, unconfirmed } = job.counts;
  const without = failed + unconfirmed + job.total - processedCount(job);
  const { archiveMerged, mergedWarning } = jobReportMessages;
  return (
    <>
      <Button
        aria-haspopup="dialog"
        className="max-w-full"
        icon={<Icon node={Archive} className="size-3.5" />}
        disabledReason={disabledReason}
        onClick={() => setIsOpen(true)}
      >
        <span className="truncate">{archiveMerged(merged.name)}</span>
      </Button>
      {isOpen &&
        renderArchive({
          portal_id: job.portal_id,
          group: merged,
          warning: mergedWarning(without),
          onClose: () => setIsOpen(false),
        })}
    </>
  );
}

/**
 * Whether the group of a merge has been archived, so that its undo would take
 * people's groups without giving this one back.
 */
export function useIsArchived(portal_id: string, merged: JobGroup | undefined): boolean {
  const { data } = useQuery({ ...groupQuery(portal_id, merged?.id ?? ''), enabled: merged !== undefined });
  return merged !== undefined && data?.status === 'archived';
}
