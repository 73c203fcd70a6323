import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIsMissing } from '#app/api/missing-endpoints.ts';
import { useIsViewer } from '#app/auth/session-query.ts';
import { DeleteProfileDialog } from '#app/features/profiles/drawer/delete-profile-dialog.tsx';
import { deleteProfileMessages } from '#app/messages/people/delete-profile-messages.ts';
import { peopleAccessMessages } from '#app/messages/people/people-access-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
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
  const unsupported = isMissing ? deleteProfileMessages.unsupported : undefined;
  return (
    <section aria-label={deleteProfileMessages.section} className="border-t border-line pt-4">
      <Button
        aria-haspopup="dialog"
        icon={<Trash2 aria-hidden="true" className="size-3.5" />}
        disabledReason={isViewer ? peopleAccessMessages.viewer : unsupported}
        onClick={() => setIsOpen(true)}
      >
        {deleteProfileMessages.open}
      </Button>
      {isOpen && (
        <DeleteProfileDialog
          portal_id={portal_id}
          profile={profile}
          onClose={() => setIsOpen(false)}
          onDeleted={onDeleted}
        />
      )}
    </section>
  );
}
