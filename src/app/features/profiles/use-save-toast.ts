import { useLocation, useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import type { GroupChange, SaveOutcome } from '#app/api/save-groups.ts';
import { dropGroups } from '#app/features/profiles/group-draft.ts';
import { withPicks } from '#app/features/profiles/kept-picks.ts';
import { undoWithToast } from '#app/features/profiles/undo-save-toast.ts';
import { failureDetails, unexpectedGroups } from '#app/features/profiles/save-report.ts';
import { useIsGone } from '#app/lib/use-is-gone.ts';
import { words } from '#app/lib/words/general.ts';
import { savedWords } from '#app/lib/words/saved.ts';
import { profilePath } from '#app/paths.ts';
import { toast } from '#app/ui/toasts.tsx';

/**
 * Says that a save went as asked. One that did not is told in its drawer; where that is closed by then, a toast tells it and
 * leads back to the picks.
 */
export function useSaveToast(): (change: GroupChange, outcome: SaveOutcome) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  const isGone = useIsGone();
  return (change, outcome) => {
    const { profile, portal_id } = change;
    const unexpected = unexpectedGroups(change, outcome);
    if (!outcome.error && unexpected.length === 0) {
      const after = outcome.truth;
      const undo = after && (() => void undoWithToast({ ...change, before: profile, after }));
      toast(savedWords.done(profile.name), {
        action: undo && { label: savedWords.undo, onPress: undo },
      });
    } else if (isGone()) {
      const failure = outcome.error
        ? [`${errorText(outcome.error).title}.`, ...failureDetails(change, outcome)]
        : [];
      const requestId = outcome.error && errorText(outcome.error).requestId;
      const named = requestId ? [`${words.requestId} ${requestId}`] : [];
      toast(savedWords.failed(profile.name), {
        tone: 'danger',
        description: [...failure, ...unexpected, ...named].join(' '),
        action: {
          label: savedWords.open,
          onPress: () =>
            void navigate(
              { pathname: profilePath(portal_id, profile.id), search },
              { state: withPicks(dropGroups(change, outcome.gone)) },
            ),
        },
      });
    }
  };
}
