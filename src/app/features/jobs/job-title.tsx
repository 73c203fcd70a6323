import type { Job } from '#app/bulk/job.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { MessageText } from '#app/ui/message-text.tsx';

/** Says what a job does, with the names of its groups; of an undo, what it undoes. */
export function JobTitle({ job: { assign, unassign, undoes, imports } }: { job: Job }) {
  const isUndo = undoes !== undefined;
  const assigned = (isUndo ? unassign : assign).map(({ name }) => name);
  const unassigned = (isUndo ? assign : unassign).map(({ name }) => name);
  const title = imports ? jobMessages.importOf(imports.file) : jobMessages.what(assigned, unassigned);
  return (
    <MessageText
      text={isUndo ? jobMessages.undoOf(title) : title}
      names={imports ? [imports.file] : [...assigned, ...unassigned]}
    />
  );
}
