import { useLocation } from 'react-router';
import type { GroupDraft } from '#app/features/profiles/group-editor/group-draft.ts';

/** Lets a link to a profile bring picks along, in the history entry's state. */
export function withDraft({ assign, unassign }: GroupDraft): { picks: GroupDraft } {
  return { picks: { assign, unassign } };
}

/** The picks that came with the link, if any did. */
export function useDraftFromHistory(): GroupDraft | undefined {
  const { state } = useLocation();
  // Only withDraft puts them there.
  return (state as Partial<ReturnType<typeof withDraft>> | null)?.picks;
}
