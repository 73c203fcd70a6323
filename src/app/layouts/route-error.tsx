import { isRouteErrorResponse, useRouteError } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { ChunkDeletedError } from '#app/lib/lazy/import-chunk.ts';
import { errorMessages } from '#app/messages/error-messages.ts';
import { lazyMessages } from '#app/messages/lazy-messages.ts';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { pageRoutes } from '#contract/page-routes.ts';
import { ButtonLink } from '#app/ui/buttons/button-link.tsx';
import { ErrorNotice } from '#app/ui/feedback/error-notice.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { TooltipHost } from '#app/ui/tooltip/tooltip-host.tsx';

/** Shown for a route that cannot be displayed: an unknown URL, or a failure. */
export function RouteError() {
  const error = useRouteError();
  const { pageNotFound } = errorMessages;
  return (
    <>
      <MessageScreen>
        {isRouteErrorResponse(error) && error.status === 404 ? (
          <Notice
            isScreen
            title={pageNotFound.title}
            actions={<ButtonLink href={pageRoutes.home}>{portalMessages.goHome}</ButtonLink>}
          >
            <p>{pageNotFound.body}</p>
          </Notice>
        ) : (
          <ErrorNotice
            isScreen
            {...errorText(error instanceof Error ? error : new Error(String(error)))}
            retryLabel={error instanceof ChunkDeletedError ? lazyMessages.reload : undefined}
            onRetry={() => window.location.reload()}
          />
        )}
      </MessageScreen>
      <TooltipHost />
    </>
  );
}
