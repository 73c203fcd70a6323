import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { jobMessages } from '#app/messages/job-messages.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';

/** Says that a new job could not be stored. */
export function toastNotStarted(): void {
  toast(groupChangeMessages.notStarted, { tone: 'danger' });
}

/** Says that a change of a job could not be stored. */
export function toastNotSaved(): void {
  toast(jobMessages.notSaved, { tone: 'danger' });
}

/** Says that stored jobs cannot be read. */
export function toastNotLoaded(): void {
  const { title, body } = jobMessages.notLoaded;
  toast(title, { tone: 'danger', description: body });
}
