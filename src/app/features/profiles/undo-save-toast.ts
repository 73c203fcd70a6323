import { savedWords } from '#app/lib/words/saved.ts';
import type { Saved } from '#app/jobs/undo-save.ts';
import { toast } from '#app/ui/toasts.tsx';

/** Takes a save back and says what came of it. */
export async function undoWithToast(saved: Saved): Promise<void> {
  const { name } = saved.before;
  // The way to undo comes when somebody wants it.
  const outcome = await import('#app/jobs/undo-save.ts')
    .then(({ undoSave }) => undoSave(saved))
    .catch(() => undefined);
  if (!outcome) return toast(savedWords.undoFailed(name), { tone: 'danger' });
  const { results, error } = outcome;
  const left = Object.values(results).filter(({ is }) => is === 'already').length;
  const failed = Object.values(results).filter(({ is }) => is !== 'already' && is !== 'changed').length;
  const details = [
    failed > 0 && savedWords.notUndone(failed),
    error && `${error.title}.`,
    left > 0 && savedWords.leftAlone(left),
  ].filter((detail) => typeof detail === 'string');
  const description = details.join(' ') || undefined;
  if (failed > 0) toast(savedWords.undoFailed(name), { tone: 'danger', description });
  else toast(savedWords.undone(name), { description });
  return undefined;
}
