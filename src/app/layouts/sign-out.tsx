import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { removeJobsOf } from '#app/jobs/job-control.ts';
import { useJobCount } from '#app/jobs/jobs.ts';
import { ownJobsQuery } from '#app/jobs/own-jobs.ts';
import { sessionWords } from '#app/lib/words/session.ts';
import { signOutPath } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';

/** Signs out; jobs that this browser keeps are of the person who leaves, and go with them once they have agreed. */
export function SignOut() {
  const { data: owner } = useQuery(ownJobsQuery);
  const jobs = useJobCount();
  const [isAsking, setIsAsking] = useState(false);
  const { title, body, stay, leave } = sessionWords.jobs;
  const signOut = () => window.location.assign(signOutPath);
  return (
    <>
      <Button onClick={() => (jobs > 0 ? setIsAsking(true) : signOut())}>{sessionWords.signOut}</Button>
      <ConfirmDialog
        open={isAsking}
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
