import { useLocation, useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { type CompletedSave, undoChangesOfSave } from '#app/bulk/undo-changes.ts';
import { withDraft } from '#app/features/profiles/group-editor/draft-in-history.ts';
import { unsavedDraft } from '#app/features/profiles/group-editor/group-draft.ts';
import type { GroupSave } from '#app/features/profiles/group-editor/optimistic-group-save.ts';
import {
  failureSummary,
  namesOf,
  saveFailureTexts,
  unexpectedGroupTexts,
  unexpectedTitle,
} from '#app/features/profiles/group-editor/save-result-texts.ts';
import type { GroupChangeResult } from '#app/bulk/apply-group-change.ts';
import type { MembershipResult } from '#app/bulk/membership-change.ts';
import { profilePath } from '#app/navigation/page-paths.ts';
import { sentences } from '#app/lib/sentences.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { saveMessages } from '#app/messages/profiles/save-messages.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';

/**
 * Confirms a successful save. The drawer reports any other result; if it is closed by then, a toast reports it and
 * offers to reopen the unsaved changes.
 */
export function useSaveToast(): (save: GroupSave, result: GroupChangeResult) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  const isUnmounted = useIsUnmounted();
  return (save, result) => {
    const { profile, portal_id } = save;
    const unexpected = unexpectedGroupTexts(save, result);
    if (!result.error && unexpected.length === 0) {
      const saved = { ...save, result };
      toast(saveMessages.done(profile.name), {
        names: [profile.name],
        ...(undoChangesOfSave(saved).length > 0 && {
          action: { label: saveMessages.undo, onPress: () => void undoWithToast(saved) },
        }),
      });
    } else if (isUnmounted()) {
      const failure = result.error
        ? [sentences(failureSummary(save, result, result.error)), ...saveFailureTexts(save, result)]
        : [];
      const requestId = result.error && errorText(result.error).requestId;
      const named = requestId ? [`${commonMessages.requestId} ${requestId}`] : [];
      toast(unexpectedTitle(profile.name, result), {
        tone: 'danger',
        names: [profile.name, ...namesOf(save)],
        description: [...failure, ...unexpected, ...named].join(' '),
        action: {
          label: saveMessages.open,
          onPress: () =>
            void navigate(
              { pathname: profilePath(portal_id, profile.id), search },
              { state: withDraft(unsavedDraft(save, result)) },
            ),
        },
      });
    }
  };
}

/** Undoes a save and reports the result. */
async function undoWithToast(save: CompletedSave): Promise<void> {
  const { name } = save.profile;
  const names = [name];
  // Loaded lazily, since undo is rare.
  const result = await import('#app/bulk/undo-save.ts')
    .then(({ undoSave }) => undoSave(save))
    .catch(() => undefined);
  if (!result) return toast(saveMessages.undoFailed(name), { tone: 'danger', names });
  const { results, error } = result;
  const numberOf = (...wanted: MembershipResult['is'][]) =>
    Object.values(results).filter(({ is }) => wanted.includes(is)).length;
  const leftAlone = numberOf('already');
  const unconfirmed = numberOf('unconfirmed');
  const failed = numberOf('failed', 'ignored', 'stays', 'archived');
  const details = [
    failed > 0 && saveMessages.notUndone(failed),
    unconfirmed > 0 && saveMessages.undoUnconfirmed(unconfirmed),
    error && sentences(error.title),
    leftAlone > 0 && saveMessages.leftAlone(leftAlone),
  ].filter((detail) => typeof detail === 'string');
  const description = details.join(' ') || undefined;
  if (failed > 0 || unconfirmed > 0)
    toast(saveMessages.undoFailed(name), { tone: 'danger', description, names });
  else toast(saveMessages.undone(name), { description, names });
  return undefined;
}
