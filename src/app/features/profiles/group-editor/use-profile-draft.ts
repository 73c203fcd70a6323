import { useState } from 'react';
import { useDraftFromHistory } from '#app/features/profiles/group-editor/draft-in-history.ts';
import { emptyDraft, type GroupDraft } from '#app/features/profiles/group-editor/group-draft.ts';

type ChangeDraft = (change: (draft: GroupDraft) => GroupDraft) => void;

export type ProfileDraft = readonly [draft: GroupDraft, changeDraft: ChangeDraft];

/**
 * The unsaved changes of the open profile, which end with it. They outlive the drawer's content, which is rendered anew
 * when the window becomes wide or narrow.
 */
export function useProfileDraft(profile_id: string): ProfileDraft {
  const initial = { profile_id, draft: useDraftFromHistory() ?? emptyDraft };
  const [held, setHeld] = useState(initial);
  if (held.profile_id !== profile_id) setHeld(initial);
  // A save that ends late must not change the draft of the next profile.
  const changeDraft: ChangeDraft = (change) =>
    setHeld((now) => (now.profile_id === profile_id ? { profile_id, draft: change(now.draft) } : now));
  return [held.draft, changeDraft];
}
