import { errorText } from '#app/api/error-text.ts';
import type { GroupWriteResult } from '#app/api/group-writes.ts';
import { isUncertain } from '#app/api/people-writes.ts';
import { sentences } from '#app/lib/sentences.ts';
import { groupFormMessages } from '#app/messages/groups/group-form-messages.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { ApiError } from '#client/client-error.ts';

/**
 * Says that a group was written. What the service left out without saying so stays until it is dismissed.
 * @param title for when all of it was done
 */
export function toastGroupWrite({ group, ignored }: GroupWriteResult, title: string): void {
  const names = [group.name];
  if (ignored.length === 0) {
    toast(title, { names });
    return;
  }
  const { fields } = groupFormMessages.ignored;
  const isDefault = group.is_default ? fields.is_default_on : fields.is_default_off;
  const description = sentences(
    ...ignored.map((field) => (field === 'is_default' ? isDefault : fields[field])),
  );
  toast(groupFormMessages.ignored.title(group.name), { tone: 'danger', description, names });
}

/**
 * Says that a group was not written, or that nobody knows, once its dialog has been closed.
 * @param failed the title if it is known that nothing was done
 */
export function toastGroupNotWritten(failed: string, name: string, error: Error): void {
  const title = isUncertain(error) ? groupFormMessages.unconfirmed(name) : failed;
  toast(title, { tone: 'danger', description: sentences(groupWriteErrorText(error)), names: [name] });
}

/** Why a group was not written. */
export function groupWriteErrorText(error: Error): string {
  const isArchived = error instanceof ApiError && error.status === 412;
  return isArchived ? groupFormMessages.archivedMeanwhile : errorText(error).summary;
}
