import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { clientOptions } from '#app/api/api-client.ts';
import { resolveSignIn } from '#app/api/expired-session.ts';
import { queryClient } from '#app/api/query-client.ts';
import { otherUserBefore, sessionQuery } from '#app/auth/session-query.ts';
import { signInWindowPath } from '#app/navigation/page-paths.ts';
import { sessionMessages } from '#app/messages/session-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { createClient } from '#client/create-client.ts';
import { sessionEndpoint } from '#contract/session-endpoint.ts';

/** A client that checks the session without waiting for a sign-in. */
const { getSession } = createClient(sessionEndpoint, { baseUrl: '/-', fetch: clientOptions.fetch });

/**
 * Checks whether the user has signed in again.
 * @returns `same` for the same user, `other` for a different one, to whom this page does not belong
 */
async function checkSignIn(): Promise<'same' | 'other' | undefined> {
  try {
    const session = await getSession({});
    if (otherUserBefore(session)) return 'other';
    queryClient.setQueryData(sessionQuery.queryKey, session);
    return 'same';
  } catch {
    return undefined;
  }
}

/**
 * Covers the page, including any open dialogs, until the user has signed in in another window. It is a native dialog:
 * the page's other dialogs belong to a part of the page and would close on clicks outside of it.
 */
export function SignInAgainDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();
  const [isBlocked, setIsBlocked] = useState(false);
  const { title, body, signIn, notNow, blocked } = sessionMessages.over;

  // Closing it before it unmounts returns the focus.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  useEffect(() => watchForSignIn(() => resolveSignIn(true)), []);

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      // Keep key presses from reaching what lies underneath.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        resolveSignIn(false);
      }}
      className="m-auto w-11/12 max-w-sm rounded-xl border border-line bg-raised p-5 text-ink shadow-2 outline-none backdrop:bg-veil"
    >
      <h2 id={titleId} className="text-base font-semibold">
        {title}
      </h2>
      <p id={bodyId} className="mt-1 text-ink-2">
        {body}
      </p>
      {isBlocked && (
        <div className="mt-3">
          <Banner tone="warn">{blocked}</Banner>
        </div>
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={() => resolveSignIn(false)}>{notNow}</Button>
        <Button variant="primary" onClick={() => setIsBlocked(!openSignInWindow())}>
          {signIn}
        </Button>
      </div>
    </dialog>,
    document.body,
  );
}

/** @returns whether the browser has opened the window */
function openSignInWindow(): boolean {
  const features = 'popup,width=480,height=640';
  return window.open(signInWindowPath, 'portal-profiles-sign-in', features) !== null;
}

/**
 * The sign-in window says when it is done. If it cannot, the session is checked when the user returns to this window.
 */
function watchForSignIn(onSignedIn: () => void): () => void {
  const check = async () => {
    const found = await checkSignIn();
    // A different user may have other permissions and must not save changes they did not make.
    if (found === 'other') window.location.reload();
    else if (found === 'same') onSignedIn();
  };
  const onSignInEvent = () => void check();
  const channel = new BroadcastChannel('portal-profiles.session');
  channel.addEventListener('message', onSignInEvent);
  window.addEventListener('focus', onSignInEvent);
  return () => {
    channel.close();
    window.removeEventListener('focus', onSignInEvent);
  };
}
