import type { UseQueryResult } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { errorText } from '#app/api/error-text.ts';
import { ProfileDetails } from '#app/features/profiles/profile-details.tsx';
import { ProfileGroups } from '#app/features/profiles/profile-groups.tsx';
import type { GroupEditor } from '#app/features/profiles/use-group-editor.ts';
import { ShareProfile } from '#app/features/profiles/share/share-profile.tsx';
import { latePart } from '#app/lib/late-part.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { words } from '#app/lib/words/general.ts';
import { drawerWords } from '#app/lib/words/drawer.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorNotice } from '#app/ui/error-notice.tsx';
import { Late } from '#app/ui/late.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RequestId } from '#app/ui/request-id.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import { isNotFound } from '#app/api/is-not-found.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const profileHistory = latePart(
  async () => (await import('#app/features/profiles/profile-history.tsx')).ProfileHistory,
);

interface DrawerBodyProps {
  portal_id: string;
  query: UseQueryResult<ReceivedProfile>;
  editor: GroupEditor;
  onClose: () => void;
}

/** The profile in whichever state it is: loading, not there, failed, or there. */
export function DrawerBody({ portal_id, query, editor, onClose }: DrawerBodyProps) {
  const error = useLastError(query);
  const retry = () => void query.refetch();
  const profile = query.data;
  if (error && isNotFound(error)) {
    const { title, body } = drawerWords.notFound;
    return (
      <Notice
        title={title}
        icon={<UserX className="size-5" />}
        actions={<Button onClick={onClose}>{words.close}</Button>}
      >
        <p>{body}</p>
      </Notice>
    );
  }
  if (!profile) {
    return error ? <ErrorNotice {...errorText(error)} onRetry={retry} /> : <DrawerSkeleton />;
  }
  return (
    <div className="flex flex-col gap-7">
      {error && (
        <Banner tone="danger" action={<Button onClick={retry}>{words.retry}</Button>}>
          <p className="font-medium">{errorText(error).title}</p>
          <p>{drawerWords.refreshFailed}</p>
          <RequestId id={errorText(error).requestId} />
        </Banner>
      )}
      <ProfileGroups portal_id={portal_id} profile={profile} editor={editor} />
      <ProfileDetails
        profile={profile}
        actions={<ShareProfile portal_id={portal_id} profile_id={profile.id} pending={editor.pending} />}
      />
      <Late part={profileHistory}>
        {(ProfileHistory) => <ProfileHistory portal_id={portal_id} profile_id={profile.id} />}
      </Late>
    </div>
  );
}

function DrawerSkeleton() {
  return (
    <output aria-label={drawerWords.loading} className="flex flex-col gap-4">
      {Array.from({ length: 8 }, (_, line) => (
        <Skeleton key={line} className={line % 2 ? 'h-4 w-3/4' : 'h-3 w-1/4'} />
      ))}
    </output>
  );
}
