import { errorText } from '#app/api/error-text.ts';
import { retryMessages } from '#app/messages/retry-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { NetworkError } from '#client/client-error.ts';

/** Why work that takes many requests has stopped, and that it can go on. */
export function TaskFailureNotice({ error }: { error: Error }) {
  const { title, body } = errorText(error);
  return (
    <Banner tone="danger">
      <p className="font-medium">{title}</p>
      {/* What is said of a lost connection elsewhere, that it is tried again by itself, is over here. */}
      {body && !(error instanceof NetworkError) && <p>{body}</p>}
      <p>{retryMessages.failed}</p>
    </Banner>
  );
}
