import { useQueryClient } from '@tanstack/react-query';
import { errorText } from '#app/api/error-text.ts';
import { addPersonMutation, isUncertain } from '#app/api/people-writes.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { sentences } from '#app/lib/sentences.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
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
  const isClosed = useIsUnmounted();
  // The list offers it only if the service tells both: the name would become what is sent.
  const name = invite.consumer_profile?.name ?? '';
  const address = invite.consumer_profile?.email ?? '';
  const send = useSingleMutation({
    ...addPersonMutation(useQueryClient(), 'invite'),
    onSuccess: () => {
      toast(inviteListMessages.sent(name), { names: [name] });
      if (!isClosed()) onClose();
    },
    onError: (thrown) => {
      if (!isClosed()) return;
      const title = isUncertain(thrown)
        ? inviteListMessages.unconfirmed(name)
        : inviteListMessages.notSent(name);
      toast(title, { tone: 'danger', description: failureText(thrown), names: [name] });
    },
  });
  const { error } = send;
  const confirm = () =>
    send.mutate({
      portal_id,
      name,
      email: address,
      ...(invite.message != null && { message: invite.message }),
    });
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

function failureText(error: Error): string {
  const { question } = inviteListMessages;
  if (error instanceof ApiError && error.status === 409) return question.isMember;
  return sentences(errorText(error).summary, isUncertain(error) ? question.uncertain : undefined);
}
