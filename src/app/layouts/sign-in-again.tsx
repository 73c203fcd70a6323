import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { settleSignIn } from '#app/api/signed-out.ts';
import { findSignedIn } from '#app/api/sign-in-again.ts';
import { sessionWords } from '#app/lib/words/session.ts';
import { signInWindowPath } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

/**
 * Stands over the work, whatever dialogs that has open, until somebody has signed in in another window. The browser's own
 * dialog: those dialogs belong to a part of the page each, and would close with what happens outside of them.
 */
export function SignInAgain() {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();
  const [isBlocked, setIsBlocked] = useState(false);
  const { title, body, signIn, notNow, blocked } = sessionWords.over;

  // Closed before it goes, it gives the focus back.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  useEffect(() => watchForSignIn(() => settleSignIn(true)), []);

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      // What is pressed here is none of the business of what lies underneath.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        settleSignIn(false);
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
        <Button onClick={() => settleSignIn(false)}>{notNow}</Button>
        <Button variant="primary" onClick={() => setIsBlocked(!openSignIn())}>
          {signIn}
        </Button>
      </div>
    </dialog>,
    document.body,
  );
}

/** @returns whether the browser has opened the window */
function openSignIn(): boolean {
  const features = 'popup,width=480,height=640';
  return window.open(signInWindowPath, 'portal-profiles-sign-in', features) !== null;
}

/** That window says when it is done; one that cannot is found out about when the reader comes back from it. */
function watchForSignIn(onSignedIn: () => void): () => void {
  const look = async () => {
    const found = await findSignedIn();
    // Somebody else may have other rights, and must not save what they have not picked.
    if (found === 'other') window.location.reload();
    else if (found === 'same') onSignedIn();
  };
  const onNews = () => void look();
  const channel = new BroadcastChannel('portal-profiles.session');
  channel.addEventListener('message', onNews);
  window.addEventListener('focus', onNews);
  return () => {
    channel.close();
    window.removeEventListener('focus', onNews);
  };
}
