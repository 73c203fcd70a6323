import { ArchiveGroup } from '#app/features/groups/form/archive-group.tsx';
import { JobReportPage } from '#app/features/jobs/job-report-page.tsx';

/** The report of a job, which after a merge can archive the group. */
export function JobReportScreen() {
  return <JobReportPage renderArchive={(props) => <ArchiveGroup {...props} />} />;
}
