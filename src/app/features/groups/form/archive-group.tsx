import { useQueryClient } from '@tanstack/react-query';
import { archiveGroupMutation } from '#app/api/group-writes.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { ConfirmImpact } from '#app/features/groups/form/confirm-impact.tsx';
import { groupWriteErrorText, toastGroupNotWritten } from '#app/features/groups/form/group-write-texts.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { groupFormMessages } from '#app/messages/groups/group-form-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface ArchiveGroupProps {
  portal_id: string;
  group: Pick<ReceivedGroup, 'id' | 'name'>;
  /** More to know before. */
  warning?: string | undefined;
  onClose: () => void;
}

/** Asks before a group is archived, with the number of people who have it. */
export function ArchiveGroup({ portal_id, group: { id, name }, warning, onClose }: ArchiveGroupProps) {
  const { archive } = groupFormMessages;
  const isClosed = useIsUnmounted();
  const mutation = useSingleMutation({
    ...archiveGroupMutation(useQueryClient()),
    onSuccess: ({ status }) => {
      const isIgnored = status === 'active';
      toast(isIgnored ? archive.ignored(name) : archive.done(name), {
        names: [name],
        tone: isIgnored ? 'danger' : 'ok',
      });
      if (!isClosed()) onClose();
    },
    onError: (error) => isClosed() && toastGroupNotWritten(archive.failed(name), name, error),
  });
  return (
    <ConfirmImpact
      portal_id={portal_id}
      consumer_group_id={id}
      title={archive.title(name)}
      body={archive.body}
      confirmLabel={archive.confirm}
      disabledReason={mutation.isPending ? groupFormMessages.saving : undefined}
      onConfirm={() => mutation.mutate({ portal_id, consumer_group_id: id })}
      onClose={onClose}
    >
      {warning && <Banner tone="warn">{warning}</Banner>}
      {mutation.error && <Banner tone="danger">{groupWriteErrorText(mutation.error)}</Banner>}
    </ConfirmImpact>
  );
}
