import { useState } from 'react';
import { sortAssignments } from '#app/features/profiles/assignments.ts';
import { nonRemovableReason } from '#app/profile-list/non-removable-reason.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Checkbox } from '#app/ui/fields/checkbox.tsx';
import { MessageText } from '#app/ui/message-text.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

interface TemplateGroupsProps {
  profile: ReceivedProfile;
  onCopy: (groups: readonly ReceivedGroup[]) => void;
}

/** The groups of a profile: manually assigned ones can be copied, all others show their source. */
export function TemplateGroups({ profile, onCopy }: TemplateGroupsProps) {
  const assignments = sortAssignments(profile.groups ?? []);
  const [deselected, setDeselected] = useState<readonly string[]>([]);
  const isSelected = ({ group, assigned_via }: ReceivedAssignment) =>
    assigned_via === 'manual' && !deselected.includes(group.id);
  const selectedGroups = assignments.filter(isSelected).map(({ group }) => group);
  const hasNoManualGroups = assignments.every(({ assigned_via }) => assigned_via !== 'manual');
  const problem = profile.groups
    ? hasNoManualGroups && groupChangeMessages.noGroupsOf
    : groupChangeMessages.unknownGroupsOf;
  return (
    <fieldset className="w-full rounded-lg border border-line p-2">
      <legend className="px-1 text-xs font-medium text-ink-2">
        <MessageText text={groupChangeMessages.groupsOf(profile.name)} names={[profile.name]} />
      </legend>
      {assignments.map((assignment) => (
        <Checkbox
          key={assignment.group.id}
          label={<UserText>{assignment.group.name}</UserText>}
          checked={isSelected(assignment)}
          isFixed={assignment.assigned_via !== 'manual'}
          hint={nonRemovableReason(assignment.assigned_via)}
          onChange={(checked) =>
            setDeselected(
              checked
                ? deselected.filter((id) => id !== assignment.group.id)
                : [...deselected, assignment.group.id],
            )
          }
        />
      ))}
      {problem && <p className="px-2 py-1 text-ink-2">{problem}</p>}
      <div className="flex justify-end pt-1">
        <Button
          disabledReason={selectedGroups.length === 0 ? groupChangeMessages.noGroupsOf : undefined}
          onClick={() => onCopy(selectedGroups)}
        >
          {groupChangeMessages.takeAll}
        </Button>
      </div>
    </fieldset>
  );
}
