import type { Ref } from 'react';
import type { AddMode } from '#app/api/people-writes.ts';
import { KnownPersonNotice } from '#app/features/add-people/known-person-notice.tsx';
import { emailOf, type PersonDraft, type PersonProblems } from '#app/features/add-people/person-draft.ts';
import { useKnownPerson } from '#app/features/add-people/use-known-person.ts';
import { GroupMultiSelect } from '#app/group-picker/group-multi-select.tsx';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { TextField } from '#app/ui/fields/text-field.tsx';

interface PersonFieldsProps {
  portal_id: string;
  mode: AddMode;
  sendsMail: boolean;
  draft: PersonDraft;
  onChange: (changed: Partial<PersonDraft>) => void;
  problems: PersonProblems;
  /** Whether the service has refused this email, which is said elsewhere. */
  isRefused: boolean;
  nameRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
  emailRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** The fields of a new person. */
export function PersonFields(props: PersonFieldsProps) {
  const { portal_id, mode, sendsMail, draft, onChange, problems, isRefused, nameRef, emailRef } = props;
  const known = useKnownPerson(portal_id, emailOf(draft));
  return (
    <>
      <TextField
        ref={nameRef}
        required
        label={addPersonMessages.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        problem={problems.name}
      />
      <TextField
        ref={emailRef}
        required
        isExact
        inputMode="email"
        label={addPersonMessages.email}
        value={draft.email}
        onChange={(email) => onChange({ email })}
        problem={problems.email}
        warning={
          known &&
          !isRefused && (
            <KnownPersonNotice portal_id={portal_id} mode={mode} sendsMail={sendsMail} person={known} />
          )
        }
      />
      {mode === 'invite' && (
        <TextField
          isMultiline
          label={addPersonMessages.message}
          hint={sendsMail ? addPersonMessages.messageHint : undefined}
          value={draft.message}
          onChange={(message) => onChange({ message })}
        />
      )}
      <GroupMultiSelect
        portal_id={portal_id}
        label={addPersonMessages.groups}
        selectLabel={addPersonMessages.selectGroups}
        selected={draft.groups}
        onChange={(groups) => onChange({ groups })}
        canCreate
      />
    </>
  );
}
