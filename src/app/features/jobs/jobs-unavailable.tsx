import { jobMessages } from '#app/messages/job-messages.ts';
import { Notice } from '#app/ui/feedback/notice.tsx';

/** Says that the browser does not give the jobs that it stores. */
export function JobsUnavailable() {
  return (
    <Notice tone="danger" title={jobMessages.notLoaded.title}>
      <p>{jobMessages.notLoaded.body}</p>
    </Notice>
  );
}
