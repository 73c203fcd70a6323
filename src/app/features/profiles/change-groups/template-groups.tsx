import { useState } from 'react';
import { sortAssignments } from '#app/features/profiles/assignments.ts';
import { whyFixed } from '#app/list/assigned-via.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

interface TemplateGroupsProps {
  profile: ReceivedProfile;
  onTake: (groups: readonly ReceivedGroup[]) => void;
}

/** The groups of a profile: those given by hand are taken, those that come from elsewhere say from where. */
export function TemplateGroups({ profile, onTake }: TemplateGroupsProps) {
  const held = sortAssignments(profile.groups ?? []);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const isTaken = ({ group, assigned_via }: ReceivedAssignment) =>
    assigned_via === 'manual' && !dropped.includes(group.id);
  const taken = held.filter(isTaken).map(({ group }) => group);
  const noneByHand = held.every(({ assigned_via }) => assigned_via !== 'manual');
  const problem = profile.groups
    ? noneByHand && changeGroupsWords.noGroupsOf
    : changeGroupsWords.unknownGroupsOf;
  return (
    <fieldset className="w-full rounded-lg border border-line p-2">
      <legend className="px-1 text-xs font-medium text-ink-2">
        {changeGroupsWords.groupsOf(profile.name)}
      </legend>
      {held.map((assignment) => (
        <Checkbox
          key={assignment.group.id}
          label={assignment.group.name}
          checked={isTaken(assignment)}
          isFixed={assignment.assigned_via !== 'manual'}
          hint={whyFixed(assignment.assigned_via)}
          onChange={(checked) =>
            setDropped(
              checked
                ? dropped.filter((id) => id !== assignment.group.id)
                : [...dropped, assignment.group.id],
            )
          }
        />
      ))}
      {problem && <p className="px-2 py-1 text-ink-2">{problem}</p>}
      <div className="flex justify-end pt-1">
        <Button
          disabledReason={taken.length === 0 ? changeGroupsWords.noGroupsOf : undefined}
          onClick={() => onTake(taken)}
        >
          {changeGroupsWords.takeAll}
        </Button>
      </div>
    </fieldset>
  );
}
