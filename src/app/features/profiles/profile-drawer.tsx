import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from 'react-router';
import { profileQuery } from '#app/api/profiles.ts';
import { DrawerBody } from '#app/features/profiles/drawer-body.tsx';
import { LeaveGuard } from '#app/features/profiles/leave-guard.tsx';
import { ProfileHeading } from '#app/features/profiles/profile-heading.tsx';
import { profileLinkId } from '#app/features/profiles/profile-link.tsx';
import { SaveBar } from '#app/features/profiles/save-bar.tsx';
import { useGroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { words } from '#app/lib/words.ts';
import { profilesPath } from '#app/paths.ts';
import { Drawer } from '#app/ui/drawer.tsx';

/** One profile over the list, at once from its row and then from its own record. */
export function ProfileDrawer() {
  const { portal_id = '', consumer_profile_id = '' } = useParams();
  // Another profile is another drawer: no picks are carried over.
  return <KeyedDrawer key={consumer_profile_id} portal_id={portal_id} profile_id={consumer_profile_id} />;
}

function KeyedDrawer({ portal_id, profile_id }: { portal_id: string; profile_id: string }) {
  const queryClient = useQueryClient();
  const query = useQuery(profileQuery(queryClient, { portal_id, consumer_profile_id: profile_id }));
  const editor = useGroupEditor(portal_id, query.data);
  const close = useClose(portal_id);
  return (
    <Drawer
      title={<ProfileHeading profile={query.data} isLoading={query.isPending} />}
      closeLabel={words.drawer.close}
      onClose={close}
      returnFocusTo={() =>
        document.getElementById(profileLinkId(profile_id)) ?? document.getElementById('content')
      }
      footer={<SaveBar editor={editor} />}
    >
      <DrawerBody portal_id={portal_id} query={query} editor={editor} onClose={close} />
      <LeaveGuard dirty={editor.isDirty} />
    </Drawer>
  );
}

/** Back to the list it was opened from; to the list by a new entry when a link led here. */
function useClose(portal_id: string): () => void {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  const cameFromList = typeof state === 'object' && state !== null && 'fromList' in state;
  return () =>
    void (cameFromList
      ? navigate(-1)
      : navigate({ pathname: profilesPath(portal_id), search }, { replace: true, preventScrollReset: true }));
}
