import type { GroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { SubmitButton } from '#app/ui/buttons/submit-button.tsx';

/** A summary of the unsaved changes, with Save and Discard. Renders nothing without any. */
export function SaveBar({ editor }: { editor: GroupEditor }) {
  if (!editor.isDirty) return null;
  const { assign, unassign } = editor.pending;
  const busy = editor.isSaving ? groupMessages.saving : undefined;
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-raised px-5 py-3">
      <output className="me-auto text-ink-2">
        {busy ?? groupMessages.changes(assign.length, unassign.length)}
      </output>
      <Button disabledReason={busy} onClick={editor.discard}>
        {groupMessages.discard}
      </Button>
      <SubmitButton disabledReason={editor.fixedReason} onClick={editor.save}>
        {groupMessages.save}
      </SubmitButton>
    </footer>
  );
}
