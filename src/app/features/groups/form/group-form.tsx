import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { createGroupMutation, updateGroupMutation } from '#app/api/group-writes.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { ConfirmImpact } from '#app/features/groups/form/confirm-impact.tsx';
import {
  changedFields,
  draftOf,
  type GroupDraft,
  maxNameLength,
} from '#app/features/groups/form/group-draft.ts';
import { GroupFields } from '#app/features/groups/form/group-fields.tsx';
import {
  groupWriteErrorText,
  toastGroupNotWritten,
  toastGroupWrite,
} from '#app/features/groups/form/group-write-texts.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { groupFormMessages } from '#app/messages/groups/group-form-messages.ts';
import { FormModal } from '#app/task/form-modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupFormProps {
  portal_id: string;
  /** Undefined to create one. */
  group?: ReceivedGroup;
  /** Whether the service returns SSO group IDs. */
  hasSsoGroupIds: boolean;
  onClose: () => void;
  onCreated?: (group: ReceivedGroup) => void;
}

/** The dialog that creates or changes a group. It stays open when the service refuses or ignores something. */
export function GroupForm({ portal_id, group, hasSsoGroupIds, onClose, onCreated }: GroupFormProps) {
  const queryClient = useQueryClient();
  const [before] = useState(() => draftOf(group));
  const [draft, setDraft] = useState(before);
  const [nameProblem, setNameProblem] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isClosed = useIsUnmounted();
  const create = useSingleMutation({
    ...createGroupMutation(queryClient),
    onSuccess: (result) => {
      toastGroupWrite(result, groupFormMessages.created(result.group.name));
      if (isClosed()) return;
      onClose();
      onCreated?.(result.group);
    },
    onError: (error, { name }) =>
      isClosed() && toastGroupNotWritten(groupFormMessages.notCreated(name), name, error),
  });
  const update = useSingleMutation({
    ...updateGroupMutation(queryClient),
    onSuccess: (result) => {
      toastGroupWrite(result, groupFormMessages.saved(result.group.name));
      if (!isClosed()) onClose();
    },
    onError: (error, { changed: { name = before.name } }) =>
      isClosed() && toastGroupNotWritten(groupFormMessages.notSaved(name), name, error),
  });
  const write = group ? update : create;
  const changed = changedFields(draft, before);
  const { title, confirm, body } = changed.is_default
    ? groupFormMessages.makeDefault
    : groupFormMessages.endDefault;

  const save = () => {
    setIsAsking(false);
    if (group) update.mutate({ portal_id, consumer_group_id: group.id, changed });
    else create.mutate({ portal_id, ...changed, name: draft.name.trim() });
  };
  const submit = () => {
    const problem = nameProblemOf(draft.name);
    setNameProblem(problem);
    if (problem !== undefined) nameField.current?.focus();
    else if (changed.is_default === undefined) save();
    else setIsAsking(true);
  };
  const edit = (part: Partial<GroupDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    if (part.name !== undefined) setNameProblem(undefined);
  };
  const isDirty = Object.keys(changed).length > 0;
  const disabledReason = write.isPending
    ? groupFormMessages.saving
    : group && !isDirty
      ? groupFormMessages.nothingChanged
      : undefined;
  return (
    <FormModal
      title={group ? groupFormMessages.editTitle(before.name) : groupFormMessages.createTitle}
      submitLabel={group ? groupFormMessages.save : groupFormMessages.create}
      isDirty={isDirty && !write.isPending}
      disabledReason={disabledReason}
      onSubmit={submit}
      onClose={onClose}
      after={
        isAsking && (
          <ConfirmImpact
            portal_id={portal_id}
            title={title(draft.name)}
            body={body}
            confirmLabel={confirm}
            onConfirm={save}
            onClose={() => setIsAsking(false)}
          />
        )
      }
    >
      <GroupFields
        portal_id={portal_id}
        group_id={group?.id}
        draft={draft}
        onChange={edit}
        nameRef={nameField}
        nameProblem={nameProblem}
        hasSsoGroupIds={hasSsoGroupIds}
      />
      {write.error && <Banner tone="danger">{groupWriteErrorText(write.error)}</Banner>}
    </FormModal>
  );
}

function nameProblemOf(name: string): string | undefined {
  if (!name.trim()) return groupFormMessages.nameless;
  return name.trim().length > maxNameLength ? groupFormMessages.tooLong(maxNameLength) : undefined;
}
