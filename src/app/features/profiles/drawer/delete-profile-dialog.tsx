import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { isEndpointMissing, noteMissing } from '#app/api/missing-endpoints.ts';
import { deleteProfileMutation, isUncertain } from '#app/api/people-writes.ts';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { deleteProfileMessages } from '#app/messages/people/delete-profile-messages.ts';
import { deselect } from '#app/profile-list/selection.ts';
import { FormModal } from '#app/ui/dialogs/form-modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';
import { trimInvisible } from '#text/invisible.ts';

interface DeleteProfileDialogProps {
  portal_id: string;
  profile: ReceivedProfile;
  onClose: () => void;
  onDeleted: () => void;
}

/** Says what deleting means, and asks for the email, or for the name where the service tells no email. */
export function DeleteProfileDialog({ portal_id, profile, onClose, onDeleted }: DeleteProfileDialogProps) {
  const { id, name, email } = profile;
  const isEmbedded = useIsEmbedded();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const remove = useMutation(deleteProfileMutation(useQueryClient()));
  const { error } = remove;
  const expected = email || name || id;
  const finish = (text: string) => {
    deselect(portal_id, [id]);
    toast(text, { names: [name] });
    onClose();
    onDeleted();
  };
  const submit = () => {
    if (trimInvisible(typed).toLowerCase() !== trimInvisible(expected).toLowerCase()) {
      setProblem(deleteProfileMessages.mismatch(expected));
      field.current?.focus();
      return;
    }
    remove.mutate(
      { portal_id, consumer_profile_id: id },
      {
        onSuccess: () => finish(deleteProfileMessages.done(name)),
        onError: (thrown) => {
          noteMissing('deleteProfile', thrown);
          if (isNotFound(thrown) && !isEndpointMissing(thrown)) finish(deleteProfileMessages.gone);
        },
      },
    );
  };
  return (
    <FormModal
      title={deleteProfileMessages.title(name)}
      submitLabel={deleteProfileMessages.confirm}
      variant="danger"
      disabledReason={remove.isPending ? deleteProfileMessages.deleting : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{isEmbedded ? deleteProfileMessages.embedded : deleteProfileMessages.remote}</p>
      <TextField
        ref={field}
        required
        label={deleteProfileMessages.type[email ? 'email' : name ? 'name' : 'id']}
        value={typed}
        problem={problem}
        onChange={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
      />
      {error && <Banner tone="danger">{failureText(error)}</Banner>}
    </FormModal>
  );
}

function failureText(error: Error): string {
  if (isEndpointMissing(error)) return deleteProfileMessages.unsupported;
  return isUncertain(error) ? deleteProfileMessages.uncertain : errorText(error).summary;
}
