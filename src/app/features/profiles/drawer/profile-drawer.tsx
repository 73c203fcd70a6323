import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { profileQuery } from '#app/api/profile-queries.ts';
import { PreviousNextButtons } from '#app/features/profiles/drawer/previous-next-buttons.tsx';
import { ProfileDrawerBody } from '#app/features/profiles/drawer/profile-drawer-body.tsx';
import { ProfileHeading } from '#app/features/profiles/drawer/profile-heading.tsx';
import { profilesPath } from '#app/navigation/page-paths.ts';
import { useCloseDrawer } from '#app/navigation/use-close-drawer.ts';
import { useProfileNavigation } from '#app/features/profiles/drawer/use-profile-navigation.ts';
import { SaveBar } from '#app/features/profiles/group-editor/save-bar.tsx';
import { UnsavedChangesGuard } from '#app/features/profiles/group-editor/unsaved-changes-guard.tsx';
import { type ProfileDraft, useProfileDraft } from '#app/features/profiles/group-editor/use-profile-draft.ts';
import { useGroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { findRowLink } from '#app/features/profiles/table/row-link.ts';
import { profileLinkId } from '#app/profile-list/profile-link.tsx';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { returnFocusToRow, useShowOpenRow } from '#app/table/show-row.ts';
import { DrawerContent } from '#app/ui/drawer/drawer-content.tsx';
import { Drawer } from '#app/ui/drawer/drawer.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import type { ReceivedProfile } from '#contract/profile.ts';

/** A profile of the list, shown at once from its row and then refreshed, with navigation to its neighbors. */
export function ProfileDrawer() {
  const { portal_id = '', consumer_profile_id: profile_id = '' } = useParams();
  const queryClient = useQueryClient();
  const query = useQuery(profileQuery(queryClient, { portal_id, consumer_profile_id: profile_id }));
  const navigation = useProfileNavigation(portal_id, query.data?.id);
  const close = useCloseDrawer(profilesPath(portal_id));
  const [firstProfileId] = useState(profile_id);
  const draft = useProfileDraft(profile_id);
  useShowOpenRow(profileLinkId(profile_id));
  return (
    <Drawer
      heading={<ProfileHeading profile={query.data} isLoading={query.isPending} />}
      actions={<PreviousNextButtons {...navigation} />}
      closeLabel={drawerMessages.close}
      onClose={close}
      returnFocusTo={() => returnFocusToRow(() => findRowLink(profile_id) ?? findRowLink(firstProfileId))}
    >
      {navigation.error && (
        <div className="px-5 pt-4">
          <Banner tone="danger">{errorText(navigation.error).summary}</Banner>
        </div>
      )}
      {/* Remount for each profile, so that nothing carries over. */}
      <ProfileEditor key={profile_id} portal_id={portal_id} query={query} draft={draft} onClose={close} />
    </Drawer>
  );
}

interface ProfileEditorProps {
  portal_id: string;
  query: UseQueryResult<ReceivedProfile>;
  draft: ProfileDraft;
  onClose: () => void;
}

/** One profile and its unsaved changes, which are not lost without a confirmation. */
function ProfileEditor({ portal_id, query, draft, onClose }: ProfileEditorProps) {
  const editor = useGroupEditor(portal_id, query.data, draft);
  return (
    <DrawerContent footer={<SaveBar editor={editor} />}>
      <ProfileDrawerBody
        portal_id={portal_id}
        query={query}
        editor={editor}
        onClose={onClose}
        onDeleted={() => {
          // There is nobody left to save for.
          editor.discard();
          onClose();
        }}
      />
      <UnsavedChangesGuard
        isDirty={editor.isDirty}
        isSaving={editor.isSaving}
        onSave={editor.fixedReason === undefined ? editor.save : undefined}
      />
    </DrawerContent>
  );
}
