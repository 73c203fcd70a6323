import type { Job } from '#app/bulk/job.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { MessageText } from '#app/ui/message-text.tsx';

/** Says what a job does, with the names of its groups. */
export function JobTitle({ job: { assign, unassign, undoes } }: { job: Job }) {
  const assigned = assign.map(({ name }) => name);
  const unassigned = unassign.map(({ name }) => name);
  const title = jobMessages.what(assigned, unassigned);
  return (
    <MessageText
      text={undoes === undefined ? title : jobMessages.undoOf(title)}
      names={[...assigned, ...unassigned]}
    />
  );
}
