import { useState } from 'react';
import { useIsViewer } from '#app/auth/session-query.ts';
import { CopyPeople } from '#app/features/groups/copy/copy-people.tsx';
import { ArchiveGroup } from '#app/features/groups/form/archive-group.tsx';
import { GroupForm } from '#app/features/groups/form/group-form.tsx';
import { groupDrawerMessages } from '#app/messages/groups/group-drawer-messages.ts';
import { copyPeopleMessages } from '#app/messages/groups/copy-people-messages.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

interface GroupActionsProps {
  portal_id: string;
  group: ReceivedGroup;
  isArchived: boolean;
}

/** What can be done to an active group. A form stays open when the group is archived meanwhile, with what was typed. */
export function GroupActions({ portal_id, group, isArchived }: GroupActionsProps) {
  const [open, setOpen] = useState<'form' | 'archive' | 'copy' | 'merge'>();
  const disabledReason = useIsViewer() ? groupMessages.viewer : undefined;
  const close = () => setOpen(undefined);
  return (
    <div className="flex flex-wrap gap-2">
      {!isArchived && (
        <>
          <Button aria-haspopup="dialog" disabledReason={disabledReason} onClick={() => setOpen('form')}>
            {groupDrawerMessages.edit}
          </Button>
          {(['copy', 'merge'] as const).map((mode) => (
            <Button
              key={mode}
              aria-haspopup="dialog"
              disabledReason={disabledReason}
              onClick={() => setOpen(mode)}
            >
              {copyPeopleMessages[mode].open}
            </Button>
          ))}
          <Button aria-haspopup="dialog" disabledReason={disabledReason} onClick={() => setOpen('archive')}>
            {groupDrawerMessages.archive}
          </Button>
        </>
      )}
      {open === 'form' && (
        <GroupForm
          portal_id={portal_id}
          group={group}
          hasSsoGroupIds={group.sso_group_ids != null}
          onClose={close}
        />
      )}
      {(open === 'copy' || open === 'merge') && (
        <CopyPeople portal_id={portal_id} group={group} mode={open} onClose={close} />
      )}
      {open === 'archive' && <ArchiveGroup portal_id={portal_id} group={group} onClose={close} />}
    </div>
  );
}
