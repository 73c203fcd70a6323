import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, UserRoundPlus } from 'lucide';
import { useParams } from 'react-router';
import { profileQuery } from '#app/api/profile-queries.ts';
import { useIsViewer } from '#app/auth/session-query.ts';
import { copyText } from '#app/commands/copy-text.ts';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { openAssignGroups } from '#app/features/profiles/group-editor/assign-groups-button.tsx';
import { saveGroupsKey } from '#app/features/profiles/group-editor/optimistic-group-save.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The commands of the open profile; none without one. */
export function useProfileCommands(portal_id: string): PaletteSection[] {
  const { consumer_profile_id = '' } = useParams();
  const query = profileQuery(useQueryClient(), { portal_id, consumer_profile_id });
  // Only reads the cache: the drawer fetches the profile.
  const { data: profile } = useQuery({ ...query, enabled: false });
  const isViewer = useIsViewer();
  const isSaving = useIsMutating({ mutationKey: saveGroupsKey }) > 0;
  if (!consumer_profile_id || !profile) return [];
  const { sections, copyEmail, copyId } = paletteListMessages;
  const { id, email } = profile;
  const items = [
    {
      id: 'assign',
      label: groupMessages.assign,
      icon: <Icon node={UserRoundPlus} className="size-4" />,
      disabledReason: isViewer ? groupMessages.viewer : isSaving ? groupMessages.saving : undefined,
      run: openAssignGroups,
    },
    {
      id: 'copy-email',
      label: copyEmail,
      icon: <Icon node={Copy} className="size-4" />,
      disabledReason: email ? undefined : profileMessages.noEmail,
      run: () => copyText(email ?? ''),
    },
    { id: 'copy-id', label: copyId, icon: <Icon node={Copy} className="size-4" />, run: () => copyText(id) },
  ];
  return [{ title: sections.profile, items }];
}
