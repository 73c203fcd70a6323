import { useId } from 'react';
import { AssignGroups } from '#app/features/profiles/assign-groups.tsx';
import { sortAssignments } from '#app/features/profiles/assignments.ts';
import { HeldGroup, PickedGroup } from '#app/features/profiles/group-rows.tsx';
import { SaveResult } from '#app/features/profiles/save-result.tsx';
import type { GroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { drawerWords } from '#app/lib/words/drawer.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { Banner } from '#app/ui/banner.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

interface ProfileGroupsProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
}

/** The effective groups with their sources, the picks among them, and the way to pick more. */
export function ProfileGroups({ portal_id, profile, editor }: ProfileGroupsProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <h2 id={headingId} className="font-semibold">
          {drawerWords.groups}
        </h2>
        <AssignGroups portal_id={portal_id} profile={profile} editor={editor} />
      </div>
      {editor.last && <SaveResult {...editor.last} />}
      {!profile.groups && (
        <Banner tone="info">
          <p className="font-medium">{profileWords.groupsUnknown}</p>
          <p>{profileWords.groupsUnknownHint}</p>
        </Banner>
      )}
      <ul
        aria-labelledby={headingId}
        className="divide-y divide-line rounded-lg border border-line empty:hidden"
      >
        {editor.pending.assign.map((group) => (
          <PickedGroup key={group.id} group={group} editor={editor} />
        ))}
        {sortAssignments(profile.groups ?? []).map((assignment) => (
          <HeldGroup key={assignment.group.id} assignment={assignment} editor={editor} />
        ))}
      </ul>
    </section>
  );
}
