import { errorText } from '#app/api/error-text.ts';
import type { AddMode } from '#app/api/people-writes.ts';
import type { AssignmentResult } from '#app/features/add-people/assign-to-person-mutation.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { MessageText } from '#app/ui/message-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

export interface AddedPerson {
  /** Of the profile; undefined if the service did not tell. */
  id: string | undefined;
  name: string;
}

interface AssignToPersonProps {
  mode: AddMode;
  person: AddedPerson;
  groups: readonly ReceivedGroup[];
  /** The last try. */
  assignment: { isPending: boolean; data: AssignmentResult | undefined; error: Error | null };
  onRetry: () => void;
  onClose: () => void;
}

/** The second step: shows that the groups are being assigned and, if that fails, offers to do it again without inviting again. */
export function AssignToPerson(props: AssignToPersonProps) {
  const { mode, person, groups, assignment, onRetry, onClose } = props;
  const { isPending, data } = assignment;
  const isUnknown = person.id === undefined;
  const missing = assignment.error || isUnknown ? groups : (data?.missing ?? []);
  const error = assignment.error ?? data?.error;
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
        {missing.length === 0 && data?.isUnconfirmed && <Banner tone="warn">{groupsUnconfirmed}</Banner>}
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
