import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isEndpointMissing, noteMissing } from '#app/api/missing-endpoints.ts';
import { addEndpoints, type AddMode, addPersonMutation, isUncertain } from '#app/api/people-writes.ts';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { useAddPersonReasons } from '#app/auth/use-add-person-reasons.ts';
import { AddPersonFailure } from '#app/features/add-people/add-person-failure.tsx';
import { assignToPersonMutation } from '#app/features/add-people/assign-to-person-mutation.ts';
import { type AddedPerson, AssignToPerson } from '#app/features/add-people/assign-to-person.tsx';
import {
  emptyPerson,
  type PersonDraft,
  type PersonProblems,
  personOf,
  problemsFrom,
  problemsOf,
} from '#app/features/add-people/person-draft.ts';
import { PersonFields } from '#app/features/add-people/person-fields.tsx';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { profilePath } from '#app/navigation/page-paths.ts';
import { FormModal } from '#app/ui/dialogs/form-modal.tsx';
import { Modal } from '#app/ui/dialogs/modal.tsx';
import { toast } from '#app/ui/feedback/toasts.tsx';

interface AddPersonFormProps {
  portal_id: string;
  mode: AddMode;
  onClose: () => void;
}

/** The dialog that invites or adds someone, and then assigns their groups. */
export function AddPersonForm({ portal_id, mode, onClose }: AddPersonFormProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const sendsMail = !useIsEmbedded();
  const [draft, setDraft] = useState(emptyPerson);
  const [problems, setProblems] = useState<PersonProblems>({});
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const emailField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const cannot = useAddPersonReasons()[mode];
  const create = useMutation(addPersonMutation(queryClient, mode));
  const assign = useMutation(assignToPersonMutation(queryClient));

  const showProblems = (found: PersonProblems) => {
    setProblems(found);
    if (found.name) nameField.current?.focus();
    else if (found.email) emailField.current?.focus();
  };
  const finish = ({ id, name }: AddedPerson) => {
    const open = () => void navigate(profilePath(portal_id, id ?? ''));
    toast(addPersonMessages.done[mode](name), {
      names: [name],
      ...(id !== undefined && { action: { label: addPersonMessages.open, onPress: open } }),
    });
    onClose();
  };
  const assignGroups = (person: AddedPerson) => {
    if (person.id === undefined) return;
    assign.mutate(
      { portal_id, consumer_profile_id: person.id, groups: draft.groups },
      {
        onSuccess: ({ missing, isUnconfirmed }) => missing.length === 0 && !isUnconfirmed && finish(person),
      },
    );
  };
  const submit = () => {
    const found = problemsOf(draft);
    showProblems(found);
    if (found.name || found.email) return;
    const person = personOf(portal_id, draft);
    create.mutate(person, {
      onSuccess: (id) => {
        const added = { id, name: person.name };
        if (draft.groups.length > 0) assignGroups(added);
        else finish(added);
      },
      onError: (error) => {
        noteMissing(addEndpoints[mode], error);
        showProblems(problemsFrom(error));
      },
    });
  };
  const edit = (changed: Partial<PersonDraft>) => {
    setDraft((now) => ({ ...now, ...changed }));
    setProblems({});
    if (create.error && !isUncertain(create.error) && !isEndpointMissing(create.error)) create.reset();
  };
  if (create.isSuccess && draft.groups.length > 0) {
    const added = { id: create.data, name: create.variables.name };
    return (
      <Modal title={addPersonMessages.title[mode]} onClose={onClose}>
        <AssignToPerson
          mode={mode}
          person={added}
          groups={draft.groups}
          assignment={assign}
          onRetry={() => assignGroups(added)}
          onClose={onClose}
        />
      </Modal>
    );
  }
  return (
    <FormModal
      title={addPersonMessages.title[mode]}
      submitLabel={addPersonMessages.submit[mode]}
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
