import { errorText } from '#app/api/error-text.ts';
import { retryMessages } from '#app/messages/retry-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { NetworkError } from '#client/client-error.ts';

/** Explains why work that takes many requests has stopped, and that it can be resumed. */
export function TaskFailureNotice({ error }: { error: Error }) {
  const { title, body } = errorText(error);
  return (
    <Banner tone="danger">
      <p className="font-medium">{title}</p>
      {/* The text for a lost connection promises automatic retries, which have ended here. */}
      {body && !(error instanceof NetworkError) && <p>{body}</p>}
      <p>{retryMessages.failed}</p>
    </Banner>
  );
}
