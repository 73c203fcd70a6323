import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide';
import { useNavigate } from 'react-router';
import { groupListQuery } from '#app/api/group-list-query.ts';
import { useIsViewer } from '#app/auth/session-query.ts';
import { openCommandDialog } from '#app/commands/command-dialogs.tsx';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { useHasSsoGroupIds } from '#app/features/groups/form/use-has-sso-group-ids.ts';
import { groupListInput, groupListParams } from '#app/features/groups/group-list-params.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { groupPath } from '#app/navigation/page-paths.ts';
import { Icon } from '#app/ui/icon.tsx';

const groupForm = lazyWithPreload(
  async () => (await import('#app/features/groups/form/group-form.tsx')).GroupForm,
);

/** The command that creates a group, and then opens it. */
export function useCreateGroupCommands(portal_id: string): PaletteSection[] {
  const isViewer = useIsViewer();
  const navigate = useNavigate();
  const listQuery = groupListQuery(groupListInput(portal_id, groupListParams.defaults));
  // Only what the screen of groups has read.
  const { data } = useQuery({ ...listQuery, enabled: false });
  const hasSsoGroupIds = useHasSsoGroupIds(data?.items);
  const item = {
    id: 'new-group',
    label: groupListMessages.create,
    icon: <Icon node={Plus} className="size-4" />,
    disabledReason: isViewer ? groupMessages.viewer : undefined,
    run: () =>
      openCommandDialog(groupForm, (GroupForm, onClose) => (
        <GroupForm
          portal_id={portal_id}
          hasSsoGroupIds={hasSsoGroupIds}
          onClose={onClose}
          onCreated={({ id }) => void navigate(groupPath(portal_id, id))}
        />
      )),
  };
  return [{ title: paletteListMessages.sections.newGroups, items: [item] }];
}
