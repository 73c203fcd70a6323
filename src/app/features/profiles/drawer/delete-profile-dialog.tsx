import { useRef, useState } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { isEndpointMissing } from '#app/api/missing-endpoints.ts';
import { isProfileGone, isUncertain } from '#app/api/people-writes.ts';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { deleteProfileMessages } from '#app/messages/people/delete-profile-messages.ts';
import { FormModal } from '#app/task/form-modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';
import { trimInvisible } from '#text/invisible.ts';

interface DeleteProfileDialogProps {
  profile: ReceivedProfile;
  isPending: boolean;
  /** Why the profile was not deleted. */
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what deleting means, and asks for the email, or for the name where the service tells no email. */
export function DeleteProfileDialog({
  profile,
  isPending,
  error,
  onConfirm,
  onClose,
}: DeleteProfileDialogProps) {
  const { id, name, email } = profile;
  const isEmbedded = useIsEmbedded();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const expected = email || name || id;
  const submit = () => {
    if (trimInvisible(typed).toLowerCase() !== trimInvisible(expected).toLowerCase()) {
      setProblem(deleteProfileMessages.mismatch(expected));
      field.current?.focus();
      return;
    }
    onConfirm();
  };
  return (
    <FormModal
      title={deleteProfileMessages.title(name)}
      submitLabel={deleteProfileMessages.confirm}
      variant="danger"
      disabledReason={isPending ? deleteProfileMessages.deleting : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{isEmbedded ? deleteProfileMessages.embedded : deleteProfileMessages.remote}</p>
      <TextField
        ref={field}
        isExact
        required
        label={deleteProfileMessages.type[email ? 'email' : name ? 'name' : 'id']}
        value={typed}
        problem={problem}
        onChange={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
      />
      {error && !isProfileGone(error) && <Banner tone="danger">{deleteFailureText(error)}</Banner>}
    </FormModal>
  );
}

/** Why a profile was not deleted. */
export function deleteFailureText(error: Error): string {
  if (isEndpointMissing(error)) return deleteProfileMessages.unsupported;
  return isUncertain(error) ? deleteProfileMessages.uncertain : errorText(error).summary;
}
