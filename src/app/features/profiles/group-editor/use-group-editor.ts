import { useQueryClient } from '@tanstack/react-query';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { useIsViewer } from '#app/auth/session-query.ts';
import { manualGroups } from '#app/features/profiles/assignments.ts';
import {
  emptyDraft,
  isEmpty,
  pendingDraft,
  toggleGroup,
  unsavedDraft,
} from '#app/features/profiles/group-editor/group-draft.ts';
import { saveGroupsMutation } from '#app/features/profiles/group-editor/optimistic-group-save.ts';
import type { ProfileDraft } from '#app/features/profiles/group-editor/use-profile-draft.ts';
import { useSaveToast } from '#app/features/profiles/group-editor/use-save-toast.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The unsaved changes of one drawer, and the functions that edit, discard and save them. */
export function useGroupEditor(
  portal_id: string,
  profile: ReceivedProfile | undefined,
  [draft, changeDraft]: ProfileDraft,
) {
  const queryClient = useQueryClient();
  const showToast = useSaveToast();
  const isViewer = useIsViewer();
  const save = useSingleMutation({
    ...saveGroupsMutation(queryClient),
    onSuccess: (result, saved) => {
      changeDraft(() => unsavedDraft(saved, result));
      showToast(saved, result);
    },
  });
  const manual = profile ? manualGroups(profile) : [];
  const pending = pendingDraft(draft, manual);
  return {
    manual,
    pending,
    isDirty: !isEmpty(pending) || save.isPending,
    isSaving: save.isPending,
    /** Why editing is disabled. */
    fixedReason: isViewer ? groupMessages.viewer : save.isPending ? groupMessages.saving : undefined,
    toggle: (group: ReceivedGroup) =>
      changeDraft((now) => toggleGroup(pendingDraft(now, manual), manual, group)),
    discard: () => changeDraft(() => emptyDraft),
    save: () => profile && !isEmpty(pending) && save.mutate({ portal_id, profile, ...pending }),
    /** The request and the result of the last save. */
    lastSave: save.data && save.variables ? { save: save.variables, result: save.data } : undefined,
  };
}

export type GroupEditor = ReturnType<typeof useGroupEditor>;
