import { useMutation, useQueryClient } from '@tanstack/react-query';
import { errorText } from '#app/api/error-text.ts';
import { addPersonMutation, isUncertain } from '#app/api/people-writes.ts';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { inviteListMessages } from '#app/messages/people/invite-list-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Modal, ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { ApiError } from '#client/client-error.ts';
import type { ReceivedInvite } from '#contract/invite.ts';

interface SendAgainProps {
  portal_id: string;
  invite: ReceivedInvite;
  onClose: () => void;
}

/** Asks before an invite is sent again: the same request as for a new one. */
export function SendAgain({ portal_id, invite, onClose }: SendAgainProps) {
  const { question } = inviteListMessages;
  const isEmbedded = useIsEmbedded();
  const send = useMutation(addPersonMutation(useQueryClient(), 'invite'));
  const { name: knownName, email } = invite.consumer_profile ?? {};
  const address = email ?? '';
  const name = knownName ?? address;
  const { error } = send;
  const confirm = () =>
    send.mutate(
      { portal_id, name, email: address, ...(invite.message != null && { message: invite.message }) },
      {
        onSuccess: () => {
          toast(inviteListMessages.sent(name), { names: [name] });
          onClose();
        },
      },
    );
  return (
    <Modal title={question.title(name)} onClose={onClose}>
      <ModalBody>
        <p>{isEmbedded ? question.noMail : question.body(address)}</p>
        {error && (
          <Banner tone="danger">
            {error instanceof ApiError && error.status === 409 ? (
              question.isMember
            ) : (
              <>
                <p className="font-medium">{errorText(error).summary}</p>
                {isUncertain(error) && <p>{question.uncertain}</p>}
              </>
            )}
          </Banner>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{commonMessages.cancel}</Button>
        <Button
          variant="primary"
          disabledReason={send.isPending ? question.sending : undefined}
          onClick={confirm}
        >
          {question.confirm}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
