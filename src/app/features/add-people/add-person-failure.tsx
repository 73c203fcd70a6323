import { errorText } from '#app/api/error-text.ts';
import { isEndpointMissing } from '#app/api/missing-endpoints.ts';
import { type AddMode, isUncertain } from '#app/api/people-writes.ts';
import { KnownPersonSentence, LinkedSentence } from '#app/features/add-people/linked-sentence.tsx';
import { emailOf, type PersonDraft, problemsFrom } from '#app/features/add-people/person-draft.ts';
import { useKnownPerson } from '#app/features/add-people/use-known-person.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { invitesPath, profilesPath } from '#app/navigation/page-paths.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { ApiError } from '#client/client-error.ts';

interface AddPersonFailureProps {
  portal_id: string;
  mode: AddMode;
  draft: PersonDraft;
  error: Error;
}

/** Why someone was not invited or added, or that nobody knows, and where to look. */
export function AddPersonFailure({ portal_id, mode, draft, error }: AddPersonFailureProps) {
  const email = emailOf(draft);
  const person = useKnownPerson(portal_id, email);
  const { uncertain, unsupported, isMember, someoneIsMember, findMember } = addPersonMessages;
  const search = new URLSearchParams({ search: email ?? '' });
  const foundInProfiles = `${profilesPath(portal_id)}?${search}`;
  if (isEndpointMissing(error)) return <Banner tone="danger">{unsupported[mode]}</Banner>;
  if (error instanceof ApiError && error.status === 409) {
    return (
      <Banner tone="danger">
        {person ? (
          <KnownPersonSentence portal_id={portal_id} person={person} text={isMember} />
        ) : (
          <LinkedSentence text={someoneIsMember} to={foundInProfiles} link={findMember} />
        )}
      </Banner>
    );
  }
  const { name, email: emailProblem } = problemsFrom(error);
  // Said at the fields.
  if (name !== undefined || emailProblem !== undefined) return null;
  return (
    <Banner tone="danger">
      <p className="font-medium">{errorText(error).summary}</p>
      {isUncertain(error) && (
        <p>
          {mode === 'invite' ? (
            <LinkedSentence
              text={uncertain.invite}
              to={`${invitesPath(portal_id)}?${search}`}
              link={uncertain.lookInvites}
            />
          ) : (
            <LinkedSentence text={uncertain.add} to={foundInProfiles} link={uncertain.lookProfiles} />
          )}
        </p>
      )}
    </Banner>
  );
}
