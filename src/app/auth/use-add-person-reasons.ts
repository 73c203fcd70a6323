import { useIsMissing } from '#app/api/missing-endpoints.ts';
import { addEndpoints, type AddMode } from '#app/api/people-writes.ts';
import { useIsViewer } from '#app/auth/session-query.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { peopleAccessMessages } from '#app/messages/people/people-access-messages.ts';

/** Why nobody can be invited or added; undefined where they can. */
export function useAddPersonReasons(): Record<AddMode, string | undefined> {
  const viewer = useIsViewer() ? peopleAccessMessages.viewer : undefined;
  const { unsupported } = addPersonMessages;
  const isMissing = { invite: useIsMissing(addEndpoints.invite), add: useIsMissing(addEndpoints.add) };
  return {
    invite: viewer ?? (isMissing.invite ? unsupported.invite : undefined),
    add: viewer ?? (isMissing.add ? unsupported.add : undefined),
  };
}
