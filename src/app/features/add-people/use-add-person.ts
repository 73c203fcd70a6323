import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { noteMissing } from '#app/api/missing-endpoints.ts';
import { addEndpoints, type AddMode } from '#app/api/people-writes.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { toastAdded, toastNotAdded } from '#app/features/add-people/add-person-toasts.ts';
import {
  type AddedPerson,
  addWithGroupsMutation,
} from '#app/features/add-people/add-with-groups-mutation.ts';
import { assignToPersonMutation } from '#app/features/add-people/assign-to-person-mutation.ts';
import { useIsUnmounted } from '#app/lib/use-is-unmounted.ts';
import { profilePath } from '#app/navigation/page-paths.ts';

interface AddPersonCallbacks {
  onClose: () => void;
  /** Called with the error if nobody was invited or added. */
  onError: (error: Error) => void;
}

/**
 * Invites or adds someone, with their groups. The dialog shows what went wrong;
 * if it is closed by then, a toast says it.
 */
export function useAddPerson(portal_id: string, mode: AddMode, { onClose, onError }: AddPersonCallbacks) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const isClosed = useIsUnmounted();
  const report = (added: AddedPerson) => {
    const { missing, isUnconfirmed } = added.assignment;
    const isComplete = missing.length === 0 && !isUnconfirmed;
    if (!isComplete && !isClosed()) return;
    toastAdded(mode, added, () => void navigate(profilePath(portal_id, added.id ?? '')));
    if (!isClosed()) onClose();
  };
  const create = useSingleMutation({
    ...addWithGroupsMutation(queryClient, mode),
    onSuccess: report,
    onError: (error, { person }) => {
      noteMissing(addEndpoints[mode], error);
      if (isClosed()) toastNotAdded(mode, person.name, error);
      else onError(error);
    },
  });
  const assign = useSingleMutation({
    ...assignToPersonMutation(queryClient),
    onSuccess: (assignment) => create.data && report({ ...create.data, assignment }),
  });
  return { create, assign };
}
