import { errorText } from '#app/api/error-text.ts';
import type { AddMode } from '#app/api/people-writes.ts';
import type { AddedPerson } from '#app/features/add-people/add-with-groups-mutation.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { MessageText } from '#app/ui/message-text.tsx';

interface AssignToPersonProps {
  mode: AddMode;
  /** With the result of the last try. */
  person: AddedPerson;
  isPending: boolean;
  onRetry: () => void;
  onClose: () => void;
}

/** The second step: says which groups were not assigned, and offers to do it again without inviting again. */
export function AssignToPerson(props: AssignToPersonProps) {
  const { mode, person, isPending, onRetry, onClose } = props;
  const { missing, isUnconfirmed, error } = person.assignment;
  const isUnknown = person.id === undefined;
  const names = missing.map(({ name }) => name);
  const { groupsFailed, groupsUnconfirmed, profileUnknown, assigning, retryGroups } = addPersonMessages;
  return (
    <>
      <ModalBody>
        {isPending && <output className="text-ink-2">{assigning}</output>}
        {missing.length > 0 && !isPending && (
          <Banner tone="danger">
            <p className="font-medium">
              <MessageText text={groupsFailed[mode](person.name, names)} names={[person.name, ...names]} />
            </p>
            {isUnknown ? <p>{profileUnknown}</p> : error && <p>{errorText(error).summary}</p>}
          </Banner>
        )}
        {missing.length === 0 && isUnconfirmed && !isPending && (
          <Banner tone="warn">{groupsUnconfirmed}</Banner>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{commonMessages.close}</Button>
        {missing.length > 0 && !isUnknown && (
          <Button variant="primary" disabledReason={isPending ? assigning : undefined} onClick={onRetry}>
            {retryGroups}
          </Button>
        )}
      </ModalFooter>
    </>
  );
}
