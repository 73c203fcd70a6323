import { useLocation } from 'react-router';
import type { GroupDraft } from '#app/features/profiles/group-draft.ts';

/** Lets a link to a profile bring picks along, in the history entry's state. */
export function withPicks({ assign, unassign }: GroupDraft): { picks: GroupDraft } {
  return { picks: { assign, unassign } };
}

/** The picks that came with the link, if any did. */
export function usePicks(): GroupDraft | undefined {
  const { state } = useLocation();
  // Only withPicks puts them there.
  return (state as Partial<ReturnType<typeof withPicks>> | null)?.picks;
}
