import type { ReactNode } from 'react';
import { commonMessages } from '#app/messages/common-messages.ts';
import { DraftModal, type DraftModalProps } from '#app/task/draft-modal.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { SubmitButton } from '#app/ui/buttons/submit-button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';

interface FormModalProps extends Pick<DraftModalProps, 'title' | 'isDirty' | 'onClose' | 'children'> {
  submitLabel: string;
  /** Of the button that submits. */
  variant?: 'primary' | 'danger';
  /** Why it cannot be submitted now. */
  disabledReason: string | undefined;
  onSubmit: () => void;
  /** Beside the form, such as a question that it leads to. */
  after?: ReactNode;
}

/** A dialog with a form, which checks its fields itself. */
export function FormModal(props: FormModalProps) {
  const {
    title,
    isDirty,
    submitLabel,
    variant = 'primary',
    disabledReason,
    onSubmit,
    onClose,
    children,
    after,
  } = props;
  return (
    <DraftModal title={title} isDirty={isDirty} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (disabledReason === undefined) onSubmit();
        }}
        className="flex min-h-0 flex-col"
      >
        <ModalBody>{children}</ModalBody>
        <ModalFooter>
          <Button onClick={onClose}>{commonMessages.cancel}</Button>
          <SubmitButton type="submit" variant={variant} disabledReason={disabledReason}>
            {submitLabel}
          </SubmitButton>
        </ModalFooter>
      </form>
      {after}
    </DraftModal>
  );
}
