import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { removeJobsOf } from '#app/bulk/job-control.ts';
import { useJobCount } from '#app/bulk/jobs-state.ts';
import { userJobsQuery } from '#app/bulk/user-jobs-query.ts';
import { sessionMessages } from '#app/messages/session-messages.ts';
import { signOutPath } from '#app/navigation/page-paths.ts';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';

function leave(): void {
  // Back can bring the page back from the browser's cache, with everyone on it.
  window.addEventListener('pageshow', () => window.location.reload());
  window.location.assign(signOutPath);
}

/** Signs out. Jobs stored in this browser belong to the user who leaves, and are deleted after a confirmation. */
export function SignOut({ onStay }: { onStay: () => void }) {
  const { data: owner, isPending } = useQuery(userJobsQuery);
  const jobs = useJobCount();
  const losesNothing = !isPending && jobs === 0;
  useEffect(() => {
    if (losesNothing) leave();
  }, [losesNothing]);
  const { title, body, stay, leave: leaveLabel } = sessionMessages.jobs;
  return (
    <ConfirmDialog
      open={jobs > 0}
      title={title(jobs)}
      body={body}
      stayLabel={stay}
      confirmLabel={leaveLabel}
      onStay={onStay}
      onConfirm={() => void (owner !== undefined && removeJobsOf(owner).finally(leave))}
    />
  );
}
