import { useRef, useState } from 'react';
import { isEndpointMissing } from '#app/api/missing-endpoints.ts';
import { type AddMode, isUncertain } from '#app/api/people-writes.ts';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { useAddPersonReasons } from '#app/auth/use-add-person-reasons.ts';
import { AddPersonFailure } from '#app/features/add-people/add-person-failure.tsx';
import { AssignToPerson } from '#app/features/add-people/assign-to-person.tsx';
import {
  emptyPerson,
  isBlank,
  type PersonDraft,
  type PersonProblems,
  personOf,
  problemsFrom,
  problemsOf,
} from '#app/features/add-people/person-draft.ts';
import { PersonFields } from '#app/features/add-people/person-fields.tsx';
import { useAddPerson } from '#app/features/add-people/use-add-person.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { FormModal } from '#app/task/form-modal.tsx';
import { Modal } from '#app/ui/dialogs/modal.tsx';

interface AddPersonFormProps {
  portal_id: string;
  mode: AddMode;
  onClose: () => void;
}

/** The dialog that invites or adds someone, and then assigns their groups. */
export function AddPersonForm({ portal_id, mode, onClose }: AddPersonFormProps) {
  const sendsMail = !useIsEmbedded();
  const [draft, setDraft] = useState(emptyPerson);
  const [problems, setProblems] = useState<PersonProblems>({});
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const emailField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const cannot = useAddPersonReasons()[mode];
  const showProblems = (found: PersonProblems) => {
    setProblems(found);
    if (found.name) nameField.current?.focus();
    else if (found.email) emailField.current?.focus();
  };
  const { create, assign } = useAddPerson(portal_id, mode, {
    onClose,
    onError: (error) => showProblems(problemsFrom(error)),
  });
  const submit = () => {
    const found = problemsOf(draft);
    showProblems(found);
    if (found.name || found.email) return;
    create.mutate({ person: personOf(portal_id, draft), groups: draft.groups });
  };
  const edit = (changed: Partial<PersonDraft>) => {
    setDraft((now) => ({ ...now, ...changed }));
    setProblems({});
    if (create.error && !isUncertain(create.error) && !isEndpointMissing(create.error)) create.reset();
  };
  if (create.isSuccess && create.variables.groups.length > 0) {
    const { id: consumer_profile_id = '' } = create.data;
    const { groups } = create.variables;
    return (
      <Modal title={addPersonMessages.title[mode]} onClose={onClose}>
        <AssignToPerson
          mode={mode}
          person={{ ...create.data, assignment: assign.data ?? create.data.assignment }}
          isPending={assign.isPending}
          onRetry={() => assign.mutate({ portal_id, consumer_profile_id, groups })}
          onClose={onClose}
        />
      </Modal>
    );
  }
  return (
    <FormModal
      title={addPersonMessages.title[mode]}
      submitLabel={addPersonMessages.submit[mode]}
      isDirty={!isBlank(draft) && !create.isPending}
      disabledReason={create.isPending ? addPersonMessages.sending[mode] : cannot}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-ink-2">
        {mode === 'invite' && !sendsMail ? addPersonMessages.noMail : addPersonMessages.intro[mode]}
      </p>
      <PersonFields
        portal_id={portal_id}
        mode={mode}
        sendsMail={sendsMail}
        draft={draft}
        onChange={edit}
        problems={problems}
        isRefused={create.isError}
        nameRef={nameField}
        emailRef={emailField}
      />
      {create.error && (
        <AddPersonFailure portal_id={portal_id} mode={mode} draft={draft} error={create.error} />
      )}
    </FormModal>
  );
}
