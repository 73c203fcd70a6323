import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide';
import { useState } from 'react';
import { noteMissing, useIsMissing } from '#app/api/missing-endpoints.ts';
import { deleteProfileMutation, isProfileGone, isUncertain } from '#app/api/people-writes.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { useIsViewer } from '#app/auth/session-query.ts';
import {
  deleteFailureText,
  DeleteProfileDialog,
} from '#app/features/profiles/drawer/delete-profile-dialog.tsx';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { deleteProfileMessages } from '#app/messages/people/delete-profile-messages.ts';
import { peopleAccessMessages } from '#app/messages/people/people-access-messages.ts';
import { deselect } from '#app/profile-list/selection.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface DeleteProfileProps {
  portal_id: string;
  profile: ReceivedProfile;
  onDeleted: () => void;
}

/** Deletes the profile after a confirmation. Not offered once the service has turned out not to have it. */
export function DeleteProfile({ portal_id, profile, onDeleted }: DeleteProfileProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isMissing = useIsMissing('deleteProfile');
  const isViewer = useIsViewer();
  const isDrawerClosed = useIsUnmounted();
  const { id, name } = profile;
  const finish = (text: string) => {
    deselect(portal_id, [id]);
    toast(text, { names: [name] });
    if (isDrawerClosed()) return;
    setIsOpen(false);
    onDeleted();
  };
  // Here, since the dialog can be closed while its request runs.
  const remove = useSingleMutation({
    ...deleteProfileMutation(useQueryClient()),
    onSuccess: () => finish(deleteProfileMessages.done(name)),
    onError: (error) => {
      noteMissing('deleteProfile', error);
      if (isProfileGone(error)) finish(deleteProfileMessages.gone);
      else if (!isOpen || isDrawerClosed()) {
        const { failed, unconfirmed } = deleteProfileMessages;
        const title = isUncertain(error) ? unconfirmed(name) : failed(name);
        toast(title, { tone: 'danger', description: deleteFailureText(error), names: [name] });
      }
    },
  });
  const unsupported = isMissing ? deleteProfileMessages.unsupported : undefined;
  return (
    <section aria-label={deleteProfileMessages.section} className="border-t border-line pt-4">
      <Button
        aria-haspopup="dialog"
        icon={<Icon node={Trash2} className="size-3.5" />}
        disabledReason={isViewer ? peopleAccessMessages.viewer : unsupported}
        onClick={() => {
          if (!remove.isPending) remove.reset();
          setIsOpen(true);
        }}
      >
        {deleteProfileMessages.open}
      </Button>
      {isOpen && (
        <DeleteProfileDialog
          profile={profile}
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ portal_id, consumer_profile_id: id })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  );
}
