import type { UseQueryResult } from '@tanstack/react-query';
import { UserX } from 'lucide';
import { ProfileDetails } from '#app/features/profiles/drawer/profile-details.tsx';
import type { GroupDraft } from '#app/features/profiles/group-editor/group-draft.ts';
import { ProfileGroups } from '#app/features/profiles/group-editor/profile-groups.tsx';
import type { GroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { ShareButton } from '#app/features/profiles/share/share-button.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { auditLogPath } from '#app/navigation/page-paths.ts';
import { RowDrawerBody } from '#app/table/row-drawer-body.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

const shareProfileMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/share/share-profile-menu.tsx')).ShareProfileMenu,
);

interface ShareProfileButtonProps {
  portal_id: string;
  profile_id: string;
  pending: GroupDraft;
}

function ShareProfileButton(props: ShareProfileButtonProps) {
  return (
    <ShareButton popup={shareProfileMenu}>
      {(ShareProfileMenu, picker) => <ShareProfileMenu {...props} picker={picker} />}
    </ShareButton>
  );
}

const auditHistory = lazyWithPreload(
  async () => (await import('#app/audit-entry/audit-history.tsx')).AuditHistory,
);

const deleteProfile = lazyWithPreload(
  async () => (await import('#app/features/profiles/drawer/delete-profile.tsx')).DeleteProfile,
);

interface ProfileDrawerBodyProps {
  portal_id: string;
  query: UseQueryResult<ReceivedProfile>;
  editor: GroupEditor;
  onClose: () => void;
  /** Called when the profile is gone. */
  onDeleted: () => void;
}

/** The groups of the profile, its attributes and its history. */
export function ProfileDrawerBody({ portal_id, query, editor, onClose, onDeleted }: ProfileDrawerBodyProps) {
  return (
    <RowDrawerBody query={query} messages={drawerMessages} notFoundIcon={UserX} onClose={onClose}>
      {(profile) => {
        const target = { consumer_profile_id: profile.id };
        return (
          <>
            <ProfileGroups portal_id={portal_id} profile={profile} editor={editor} />
            <ProfileDetails
              profile={profile}
              actions={
                <ShareProfileButton portal_id={portal_id} profile_id={profile.id} pending={editor.pending} />
              }
            />
            <LazyBoundary part={auditHistory}>
              {(AuditHistory) => (
                <AuditHistory
                  portal_id={portal_id}
                  target={target}
                  allPath={auditLogPath(portal_id, target)}
                />
              )}
            </LazyBoundary>
            <LazyBoundary part={deleteProfile}>
              {(DeleteProfile) => (
                <DeleteProfile portal_id={portal_id} profile={profile} onDeleted={onDeleted} />
              )}
            </LazyBoundary>
          </>
        );
      }}
    </RowDrawerBody>
  );
}
