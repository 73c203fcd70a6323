import { clsx } from 'clsx';
import { sortAssignments } from '#app/features/profiles/assignments.ts';
import { GroupChip } from '#app/features/profiles/group-chip.tsx';
import { profileWords } from '#app/lib/words/profiles.ts';
import { TooltipTrigger } from '#app/ui/tooltip.tsx';
import type { ReceivedAssignment } from '#contract/profile.ts';

const fitting = 2;
const fittingWide = 4;

/** The first groups as chips, as many as the window has room for, and how many more there are. */
export function GroupChips({ groups }: { groups: readonly ReceivedAssignment[] }) {
  const sorted = sortAssignments(groups);
  if (sorted.length === 0) return <span className="text-ink-3">{profileWords.noGroups}</span>;
  return (
    <span className="flex min-w-0 items-center gap-1">
      {sorted.slice(0, fittingWide).map((assignment, index) => (
        <GroupChip
          key={assignment.group.id}
          assignment={assignment}
          className={index < fitting ? undefined : 'max-2xl:hidden'}
        />
      ))}
      <MoreGroups groups={sorted.slice(fitting)} className="2xl:hidden" />
      <MoreGroups groups={sorted.slice(fittingWide)} className="max-2xl:hidden" />
    </span>
  );
}

function MoreGroups({ groups, className }: { groups: readonly ReceivedAssignment[]; className: string }) {
  if (groups.length === 0) return null;
  const names = groups.map(({ group }) => group.name).join(', ');
  return (
    <TooltipTrigger
      content={names}
      render={
        <button
          type="button"
          aria-label={profileWords.moreGroupsLabel(names)}
          className={clsx(
            'h-6 min-w-6 shrink-0 rounded-md px-1 text-xs font-medium text-ink-2 hover:bg-sunken',
            className,
          )}
        >
          {profileWords.moreGroups(groups.length)}
        </button>
      }
    />
  );
}
