import type { UseQueryResult } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { errorText } from '#app/api/error-text.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { ProfileDetails } from '#app/features/profiles/drawer/profile-details.tsx';
import type { GroupDraft } from '#app/features/profiles/group-editor/group-draft.ts';
import { ProfileGroups } from '#app/features/profiles/group-editor/profile-groups.tsx';
import type { GroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { ShareButton } from '#app/features/profiles/share/share-button.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useLastError } from '#app/lib/use-last-error.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { drawerMessages } from '#app/messages/profiles/drawer-messages.ts';
import { auditLogPath } from '#app/navigation/page-paths.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { RequestId } from '#app/ui/feedback/request-id.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { RetryButton } from '#app/ui/retry-button.tsx';
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

interface ProfileDrawerBodyProps {
  portal_id: string;
  query: UseQueryResult<ReceivedProfile>;
  editor: GroupEditor;
  onClose: () => void;
}

/** The profile in each state: loading, not found, failed, loaded. */
export function ProfileDrawerBody({ portal_id, query, editor, onClose }: ProfileDrawerBodyProps) {
  const error = useLastError(query);
  const retry = () => void query.refetch();
  const profile = query.data;
  if (error && isNotFound(error)) {
    const { title, body } = drawerMessages.notFound;
    return (
      <Notice
        title={title}
        icon={<UserX className="size-5" />}
        actions={<Button onClick={onClose}>{commonMessages.close}</Button>}
      >
        <p>{body}</p>
      </Notice>
    );
  }
  if (!profile) {
    return error ? <ErrorNotice {...errorText(error)} onRetry={retry} /> : <ProfileDrawerSkeleton />;
  }
  const target = { consumer_profile_id: profile.id };
  return (
    <div className="flex flex-col gap-7">
      {error && (
        <Banner tone="danger" action={<RetryButton onClick={retry} />}>
          <p className="font-medium">{errorText(error).summary}</p>
          <p>{drawerMessages.refreshFailed}</p>
          <RequestId id={errorText(error).requestId} />
        </Banner>
      )}
      <ProfileGroups portal_id={portal_id} profile={profile} editor={editor} />
      <ProfileDetails
        profile={profile}
        actions={
          <ShareProfileButton portal_id={portal_id} profile_id={profile.id} pending={editor.pending} />
        }
      />
      <LazyBoundary part={auditHistory}>
        {(AuditHistory) => (
          <AuditHistory portal_id={portal_id} target={target} allPath={auditLogPath(portal_id, target)} />
        )}
      </LazyBoundary>
    </div>
  );
}

function ProfileDrawerSkeleton() {
  return (
    <output aria-label={drawerMessages.loading} className="flex flex-col gap-4">
      {Array.from({ length: 8 }, (_, line) => (
        <Skeleton key={line} className={line % 2 ? 'h-4 w-3/4' : 'h-3 w-1/4'} />
      ))}
    </output>
  );
}
