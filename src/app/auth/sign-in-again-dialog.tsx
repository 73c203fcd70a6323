import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { clientOptions } from '#app/api/api-client.ts';
import { resolveSignIn } from '#app/api/expired-session.ts';
import { queryClient } from '#app/api/query-client.ts';
import { sessionQuery } from '#app/auth/session-query.ts';
import { signInWindowPath } from '#app/navigation/page-paths.ts';
import { sessionMessages } from '#app/messages/session-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { createClient } from '#client/create-client.ts';
import { internalEndpoints } from '#contract/internal-endpoints.ts';

/** This one asks whether somebody is signed in, and does not wait until somebody is. */
const { getSession } = createClient(internalEndpoints, { baseUrl: '/-', fetch: clientOptions.fetch });

/**
 * Looks whether somebody is signed in again.
 * @returns `same` for who it was before, `other` for somebody else, whose page this is not
 */
async function checkSignIn(): Promise<'same' | 'other' | undefined> {
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  try {
    const session = await getSession({});
    if (before && before.user.id !== session.user.id) return 'other';
    queryClient.setQueryData(sessionQuery.queryKey, session);
    return 'same';
  } catch {
    return undefined;
  }
}

/**
 * Stands over the work, whatever dialogs that has open, until somebody has signed in in another window. The browser's own
 * dialog: those dialogs belong to a part of the page each, and would close with what happens outside of them.
 */
export function SignInAgainDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();
  const [isBlocked, setIsBlocked] = useState(false);
  const { title, body, signIn, notNow, blocked } = sessionMessages.over;

  // Closed before it goes, it gives the focus back.
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
      // What is pressed here is none of the business of what lies underneath.
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

/** That window says when it is done; one that cannot is found out about when the reader comes back from it. */
function watchForSignIn(onSignedIn: () => void): () => void {
  const check = async () => {
    const found = await checkSignIn();
    // Somebody else may have other rights, and must not save what they have not picked.
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
