import { useId } from 'react';
import { AssignGroupsButton } from '#app/features/profiles/group-editor/assign-groups-button.tsx';
import { isShared, sortAssignments } from '#app/features/profiles/assignments.ts';
import { AssignedGroupRow, PendingGroupRow } from '#app/features/profiles/group-editor/group-rows.tsx';
import { SharedGroups } from '#app/features/profiles/group-editor/shared-groups.tsx';
import { SaveResultNotice } from '#app/features/profiles/group-editor/save-result-notice.tsx';
import type { GroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import type { ReceivedAssignment, ReceivedProfile } from '#contract/profile.ts';

interface ProfileGroupsProps {
  portal_id: string;
  profile: ReceivedProfile;
  editor: GroupEditor;
}

/**
 * The effective groups with their sources, those that set the profile apart first, the
 * unsaved changes among them, and the picker.
 */
export function ProfileGroups({ portal_id, profile, editor }: ProfileGroupsProps) {
  const headingId = useId();
  const sorted = sortAssignments(profile.groups ?? []);
  const own = sorted.filter((assignment) => !isShared(assignment));
  const shared = sorted.filter(isShared);
  const rowsOf = (assignments: readonly ReceivedAssignment[]) =>
    assignments.map((assignment) => (
      <AssignedGroupRow key={assignment.group.id} assignment={assignment} editor={editor} />
    ));
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <h2 id={headingId} className="font-semibold">
          {drawerMessages.groups}
        </h2>
        <AssignGroupsButton portal_id={portal_id} profile={profile} editor={editor} />
      </div>
      {editor.lastSave && <SaveResultNotice {...editor.lastSave} />}
      {!profile.groups && (
        <Banner tone="info">
          <p className="font-medium">{profileMessages.groupsUnknown}</p>
          <p>{profileMessages.groupsUnknownHint}</p>
        </Banner>
      )}
      <div className="divide-y divide-line rounded-lg border border-line empty:hidden">
        {editor.pending.assign.length + own.length > 0 && (
          <ul aria-labelledby={headingId} className="divide-y divide-line">
            {editor.pending.assign.map((group) => (
              <PendingGroupRow key={group.id} group={group} editor={editor} />
            ))}
            {rowsOf(own)}
          </ul>
        )}
        {shared.length > 0 && <SharedGroups number={shared.length}>{rowsOf(shared)}</SharedGroups>}
      </div>
    </section>
  );
}
