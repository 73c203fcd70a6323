import { isRouteErrorResponse, useRouteError } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { errorWords } from '#app/lib/words/errors.ts';
import { portalWords } from '#app/lib/words/portals.ts';
import { routes } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button-link.tsx';
import { ErrorNotice } from '#app/ui/error-notice.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Tooltips } from '#app/ui/tooltips.tsx';

/** What a route that could not be shown leaves: an address that leads nowhere, or a failure. */
export function RouteError() {
  const error = useRouteError();
  const { pageNotFound } = errorWords;
  return (
    <>
      <MessageScreen>
        {isRouteErrorResponse(error) && error.status === 404 ? (
          <Notice
            isScreen
            title={pageNotFound.title}
            actions={<ButtonLink href={routes.home}>{portalWords.goHome}</ButtonLink>}
          >
            <p>{pageNotFound.body}</p>
          </Notice>
        ) : (
          <ErrorNotice
            isScreen
            {...errorText(error instanceof Error ? error : new Error(String(error)))}
            onRetry={() => window.location.reload()}
          />
        )}
      </MessageScreen>
      <Tooltips />
    </>
  );
}
