import { NavigationType, useLocation, useNavigationType } from 'react-router';
import type { GroupDraft } from '#app/features/profiles/group-editor/group-draft.ts';

/** State for a navigation to a profile that opens it with unsaved changes. */
export function withDraft({ assign, unassign }: GroupDraft): { picks: GroupDraft } {
  return { picks: { assign, unassign } };
}

/** The unsaved changes that the navigation passed on, if any. Back, Forward and a reload bring none back. */
export function useDraftFromHistory(): GroupDraft | undefined {
  const { state } = useLocation();
  if (useNavigationType() === NavigationType.Pop) return undefined;
  // Only `withDraft` sets it.
  return (state as Partial<ReturnType<typeof withDraft>> | null)?.picks;
}
