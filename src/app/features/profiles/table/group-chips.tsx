import { useSelector } from '@tanstack/react-store';
import { use } from 'react';
import { ownAssignments } from '#app/features/profiles/assignments.ts';
import { countFittingChips } from '#app/features/profiles/table/count-fitting-chips.ts';
import { GroupChip } from '#app/features/profiles/table/group-chip.tsx';
import { groupsWidthAtom } from '#app/features/profiles/table/groups-header.tsx';
import { ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedAssignment } from '#contract/profile.ts';

/** The layout of the cell. The margin puts the pictures on whole pixels. */
export const groupsCellLayout = 'mt-px grid auto-cols-shared grid-flow-col items-center justify-start gap-1';

/** As many of the groups that not everyone has as fit the column, as chips, and the number of the others. */
export function GroupChips({ groups }: { groups: readonly ReceivedAssignment[] }) {
  const { filters } = use(ProfileListContext);
  const own = ownAssignments(groups, filters.consumer_group_id);
  const names = own.map(({ group }) => group.name);
  const fitting = useSelector(groupsWidthAtom, (width) => countFittingChips(names, width));
  if (own.length === 0) {
    return (
      <span className="text-ink-3">
        {groups.length === 0 ? profileMessages.noGroups : profileMessages.sharedGroupsOnly}
      </span>
    );
  }
  return (
    <>
      {own.slice(0, fitting).map((assignment) => (
        <GroupChip key={assignment.group.id} assignment={assignment} />
      ))}
      <MoreGroups names={names.slice(fitting)} />
    </>
  );
}

/** How many groups are named. */
const mostListed = 20;

function MoreGroups({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const list = profileMessages.listedGroups(names.slice(0, mostListed).join(', '), names.length - mostListed);
  return (
    <TooltipTrigger
      content={<UserText>{list}</UserText>}
      onTap
      render={
        <button
          type="button"
          // Not one more stop in each row: the drawer has the same, and everything else about the groups.
          tabIndex={-1}
          aria-label={profileMessages.moreGroupsLabel(list)}
          className="h-6 min-w-6 rounded-md px-1 text-xs font-medium text-ink-2 hover:bg-sunken"
        >
          {profileMessages.moreGroups(names.length)}
        </button>
      }
    />
  );
}
