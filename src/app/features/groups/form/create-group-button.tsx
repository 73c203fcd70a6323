import { Plus } from 'lucide';
import { useLocation, useNavigate } from 'react-router';
import { useIsViewer } from '#app/auth/session-query.ts';
import { useHasSsoGroupIds } from '#app/features/groups/form/use-has-sso-group-ids.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useDisclosure } from '#app/lib/use-disclosure.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { groupPath } from '#app/navigation/page-paths.ts';
import { fromList } from '#app/navigation/use-close-drawer.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

const groupForm = lazyWithPreload(
  async () => (await import('#app/features/groups/form/group-form.tsx')).GroupForm,
);

interface CreateGroupButtonProps {
  portal_id: string;
  /** Groups of this portal, which show whether the service returns SSO group IDs. */
  listed: readonly ReceivedGroup[] | undefined;
}

/** Opens the form for a new group, and then the group. */
export function CreateGroupButton({ portal_id, listed }: CreateGroupButtonProps) {
  const isViewer = useIsViewer();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useDisclosure();
  const hasSsoGroupIds = useHasSsoGroupIds(listed);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="primary"
        aria-haspopup="dialog"
        icon={<Icon node={Plus} className="size-3.5" />}
        disabledReason={isViewer ? groupMessages.viewer : undefined}
        onPointerEnter={groupForm.preload}
        onFocus={groupForm.preload}
        onClick={() => setOpen(true)}
      >
        {groupListMessages.create}
      </Button>
      {isOpen && (
        <LazyBoundary part={groupForm} onGiveUp={close}>
          {(GroupForm) => (
            <GroupForm
              portal_id={portal_id}
              hasSsoGroupIds={hasSsoGroupIds}
              onClose={close}
              onCreated={({ id }) =>
                void navigate({ pathname: groupPath(portal_id, id), search }, { state: fromList })
              }
            />
          )}
        </LazyBoundary>
      )}
    </>
  );
}
