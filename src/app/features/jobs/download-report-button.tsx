import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide';
import { jobReportCsv } from '#app/features/jobs/job-report-csv.ts';
import { toastNotLoaded } from '#app/features/jobs/storage-toasts.ts';
import { readJobRows } from '#app/features/jobs/use-job-rows.ts';
import type { Job, JobRow } from '#app/bulk/job.ts';
import { download } from '#app/lib/download.ts';
import { localIso } from '#app/lib/time/local-iso.ts';
import { jobReportMessages } from '#app/messages/job-report-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

/**
 * Downloads a job's report as it is stored now: the rows that the page shows may be seconds older, or not loaded yet.
 */
export function DownloadReportButton({ job }: { job: Job }) {
  const file = useMutation({
    mutationFn: async () => downloadReport(job, await readJobRows(job.id)),
    onError: toastNotLoaded,
  });
  return (
    <Button
      icon={<Icon node={Download} className="size-3.5" />}
      disabledReason={file.isPending ? jobReportMessages.loading : undefined}
      onClick={() => file.mutate()}
    >
      {jobReportMessages.csv}
    </Button>
  );
}

function downloadReport(job: Job, rows: readonly JobRow[]): void {
  const blob = new Blob([jobReportCsv(job, rows)], { type: 'text/csv;charset=utf-8' });
  download(blob, `job-${localIso(new Date(job.created_at)).replaceAll(':', '-')}.csv`);
}
