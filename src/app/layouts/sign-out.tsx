import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { removeJobsOf } from '#app/bulk/job-control.ts';
import { useJobCount } from '#app/bulk/jobs-state.ts';
import { userJobsQuery } from '#app/bulk/user-jobs-query.ts';
import { sessionMessages } from '#app/messages/session-messages.ts';
import { signOutPath } from '#app/navigation/page-paths.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ConfirmDialog } from '#app/ui/dialogs/confirm-dialog.tsx';

/** Signs out. Jobs stored in this browser belong to the user who leaves, and are deleted after a confirmation. */
export function SignOut() {
  const { data: owner } = useQuery(userJobsQuery);
  const jobs = useJobCount();
  const [isConfirming, setIsAsking] = useState(false);
  const { title, body, stay, leave } = sessionMessages.jobs;
  const signOut = () => window.location.assign(signOutPath);
  return (
    <>
      <Button onClick={() => (jobs > 0 ? setIsAsking(true) : signOut())}>{sessionMessages.signOut}</Button>
      <ConfirmDialog
        open={isConfirming}
        title={title(jobs)}
        body={body}
        stayLabel={stay}
        confirmLabel={leave}
        onStay={() => setIsAsking(false)}
        onConfirm={() => void (owner !== undefined && removeJobsOf(owner).finally(signOut))}
      />
    </>
  );
}
