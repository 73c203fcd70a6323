import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Store } from 'lucide';
import { useState } from 'react';
import { useNavigate, useRevalidator } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { loadDemoMutation } from '#app/api/portal-setup.ts';
import { portalsQuery } from '#app/api/portal-queries.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import { isRemote, sessionQuery, useIsViewer } from '#app/auth/session-query.ts';
import { CreatePortal } from '#app/features/first-run/create-portal.tsx';
import { firstRunMessages } from '#app/messages/first-run-messages.ts';
import { importPeoplePath, profilesPath } from '#app/navigation/page-paths.ts';
import { useHasLeftPage } from '#app/navigation/use-has-left-page.ts';
import { withListDialog } from '#app/profile-list/list-dialog-request.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** What to do while there are no portals, with this upstream. */
export function FirstRun() {
  const { data: session } = useQuery(sessionQuery);
  if (!session) return undefined;
  return isRemote(session) ? <RemoteFirstRun service={session.upstream} /> : <EmbeddedFirstRun />;
}

const icon = <Icon node={Store} className="size-5" />;

/** Portals of a service are created there. */
function RemoteFirstRun({ service }: { service: string }) {
  const { title, body, check, checking } = firstRunMessages.remote;
  const queryClient = useQueryClient();
  const { revalidate, state } = useRevalidator();
  const checkAgain = async () => {
    queryClient.removeQueries({ queryKey: portalsQuery.queryKey });
    await revalidate();
  };
  return (
    <Notice
      isScreen
      title={title}
      icon={icon}
      actions={
        <Button disabledReason={state === 'loading' ? checking : undefined} onClick={() => void checkAgain()}>
          {check}
        </Button>
      }
    >
      <p>{body(service)}</p>
    </Notice>
  );
}

/** Creates the first portal, or loads the demo. */
function EmbeddedFirstRun() {
  const { title, body, metorial } = firstRunMessages.embedded;
  const navigate = useNavigate();
  const hasLeftPage = useHasLeftPage();
  const open = (path: string, state: unknown = null) => {
    if (!hasLeftPage()) void navigate(path, { state });
  };
  const isViewer = useIsViewer();
  const demo = useSingleMutation(loadDemoMutation(useQueryClient()));
  /** What the new portal is for: to be looked at, or to add someone or import people to it. */
  const [purpose, setPurpose] = useState<'look' | 'add' | 'import'>();
  const busyReason = demo.isPending ? firstRunMessages.loadingDemo : undefined;
  const disabledReason = isViewer ? firstRunMessages.viewer : busyReason;
  return (
    <>
      <Notice
        isScreen
        title={title}
        icon={icon}
        actions={
          <>
            <Button variant="primary" disabledReason={disabledReason} onClick={() => setPurpose('look')}>
              {firstRunMessages.createPortal}
            </Button>
            <Button disabledReason={disabledReason} onClick={() => setPurpose('import')}>
              {firstRunMessages.importFile}
            </Button>
            <Button disabledReason={disabledReason} onClick={() => setPurpose('add')}>
              {firstRunMessages.addSomeone}
            </Button>
            <Button
              disabledReason={disabledReason}
              onClick={() => demo.mutate(undefined, { onSuccess: ({ id }) => open(profilesPath(id)) })}
            >
              {demo.isPending ? firstRunMessages.loadingDemo : firstRunMessages.loadDemo}
            </Button>
          </>
        }
      >
        <p>{body}</p>
        <p className="text-xs">{metorial}</p>
        {demo.error && (
          <Banner tone="danger">{firstRunMessages.loadFailed(errorText(demo.error).summary)}</Banner>
        )}
      </Notice>
      {purpose && (
        <CreatePortal
          onClose={() => setPurpose(undefined)}
          onCreated={({ id }) =>
            open(
              purpose === 'import' ? importPeoplePath(id) : profilesPath(id),
              purpose === 'add' ? withListDialog('add') : null,
            )
          }
        />
      )}
    </>
  );
}
