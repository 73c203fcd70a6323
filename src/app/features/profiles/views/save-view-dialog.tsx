import { useRef, useState } from 'react';
import { useViewActions } from '#app/features/profiles/views/use-view-actions.ts';
import { validateViewName } from '#app/features/profiles/views/validate-view-name.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import { useSavedViews } from '#app/profile-list/use-saved-views.ts';
import { FormModal } from '#app/task/form-modal.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';

/** Saves the current list as a view, as the menu of views does. */
export function SaveViewDialog({ portal_id, onClose }: { portal_id: string; onClose: () => void }) {
  const { views, currentLink } = useSavedViews(portal_id);
  const { save } = useViewActions(portal_id);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const submit = () => {
    const found = validateViewName(name, views);
    setProblem(found);
    if (found !== undefined) {
      field.current?.focus();
      return;
    }
    onClose();
    save(name.trim(), currentLink);
  };
  return (
    <FormModal
      title={viewMessages.saveAs}
      submitLabel={viewMessages.save}
      disabledReason={undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        ref={field}
        required
        label={profileMessages.name}
        value={name}
        problem={problem}
        onChange={(typed) => {
          setName(typed);
          setProblem(undefined);
        }}
      />
    </FormModal>
  );
}
