import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { saveGroupsMutation } from '#app/api/save-groups.ts';
import { useIsViewer } from '#app/api/session.ts';
import { manualGroups } from '#app/features/profiles/assignments.ts';
import {
  dropGroups,
  emptyDraft,
  type GroupDraft,
  isEmpty,
  pendingDraft,
  toggleGroup,
} from '#app/features/profiles/group-draft.ts';
import { usePicks } from '#app/features/profiles/kept-picks.ts';
import { useSaveToast } from '#app/features/profiles/use-save-toast.ts';
import { groupWords } from '#app/lib/words/groups.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The picks of one drawer: what they are, how they change, and how they are saved. */
export function useGroupEditor(portal_id: string, profile: ReceivedProfile | undefined) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<GroupDraft>(usePicks() ?? emptyDraft);
  const tell = useSaveToast();
  const isViewer = useIsViewer();
  const save = useMutation({
    ...saveGroupsMutation(queryClient),
    onSuccess: (outcome, change) => {
      setDraft((picks) => (outcome.error ? dropGroups(picks, outcome.gone) : emptyDraft));
      tell(change, outcome);
    },
  });
  const manual = profile ? manualGroups(profile) : [];
  const pending = pendingDraft(draft, manual);
  return {
    manual,
    pending,
    isDirty: !isEmpty(pending) || save.isPending,
    isSaving: save.isPending,
    /** Why nothing can be picked just now. */
    fixedReason: isViewer ? groupWords.viewer : save.isPending ? groupWords.saving : undefined,
    toggle: (group: ReceivedGroup) => setDraft(toggleGroup(pending, manual, group)),
    discard: () => setDraft(emptyDraft),
    save: () => profile && !isEmpty(pending) && save.mutate({ portal_id, profile, ...pending }),
    /** The last save: what was asked, and how it ended. */
    last: save.data && save.variables ? { change: save.variables, outcome: save.data } : undefined,
  };
}

export type GroupEditor = ReturnType<typeof useGroupEditor>;
